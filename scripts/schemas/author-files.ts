import { authorJsonSchema } from './author-json-schema.ts';
import { authorSchemaNames, authorSchemaPath } from './author-schemas.ts';
import { codeRecommendations, codeSettings } from './code-settings.ts';
import { codeSnippets } from './code-snippets.ts';
import { componentTypes, componentTypesPath } from './component-types.ts';

/** Where the package is, as seen from a content root whose parent has it in its `node_modules`. */
const packageOfTeam = '../node_modules/handrail';

/**
 * The texts of the files that editors read, by their paths in the project: the JSON Schemas, the types of the components, and
 * what VS Code needs in this repository and in a content root that a team begins.
 */
export function authorFiles(): ReadonlyMap<string, string> {
  const snippets = jsonText(codeSnippets());
  return new Map<string, string>([
    ...authorSchemaNames.map((name) => [authorSchemaPath(name), jsonText(authorJsonSchema(name))] as const),
    [componentTypesPath, componentTypes()],
    ['.vscode/settings.json', jsonText(codeSettings({ home: '.', content: 'content/' }))],
    ['.vscode/extensions.json', jsonText(codeRecommendations)],
    ['.vscode/handrail.code-snippets', snippets],
    ['templates/root/.vscode/settings.json', jsonText(codeSettings({ home: packageOfTeam, content: '' }))],
    ['templates/root/.vscode/extensions.json', jsonText(codeRecommendations)],
    ['templates/root/.vscode/handrail.code-snippets', snippets],
    ['templates/root/tsconfig.json', jsonText(mdxProject)],
  ]);
}

/** By it the MDX extension knows the components: of all pages of the content root, and of nothing else. */
const mdxProject = {
  compilerOptions: { allowJs: true, jsx: 'preserve', noEmit: true, types: [] },
  include: ['**/*.mdx', `${packageOfTeam}/${componentTypesPath}`],
};

function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

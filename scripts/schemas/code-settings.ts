import { type AuthorSchema, authorSchemaNames, authorSchemaPath, authorSchemas } from './author-schemas.ts';

/** The extensions of VS Code that complete and check what authors write. */
export const codeRecommendations = { recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] };

/** A folder that VS Code opens. */
interface OpenedFolder {
  /** Where the package is, relative to the folder. */
  readonly home: string;
  /** Where the content root is in it: empty, or a path that ends with a slash. */
  readonly content: string;
}

/** The settings of VS Code for a folder with a content root. */
export function codeSettings({ home, content }: OpenedFolder): object {
  const schemas = authorSchemaNames.flatMap((name) => {
    const { isYaml, files }: AuthorSchema = authorSchemas[name];
    const glob = files.replace(/^content\//, content);
    return isYaml ? [[`${home}/${authorSchemaPath(name)}`, glob]] : [];
  });
  return {
    'yaml.schemas': Object.fromEntries(schemas),
    // Snippets are offered while one types, in prose as well.
    '[mdx]': {
      'editor.quickSuggestions': { other: true, comments: true, strings: true },
      'editor.wordWrap': 'on',
    },
    'files.insertFinalNewline': true,
    'files.trimFinalNewlines': true,
  };
}

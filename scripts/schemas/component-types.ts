import { z } from 'zod';
import { type ComponentName, componentSchemas } from '#schema/components.ts';
import type { JsonSchema } from './author-json-schema.ts';

/** The path of the types in the package. */
export const componentTypesPath = 'public/schemas/authoring/components.d.ts';

/**
 * The types of all components, by which the MDX extension of VS Code completes them: it takes the components of a page from
 * the global type `MDXProvidedComponents`.
 */
export function componentTypes(): string {
  const members = (Object.keys(componentSchemas) as ComponentName[]).flatMap((name) => [
    `  /** ${componentSchemas[name].description ?? ''} */`,
    `  ${name}: (props: ${propsOf(name)}) => JSX.Element;`,
  ]);
  return [
    '// Made by `npm run generate` from src/schema/components.ts.',
    '',
    'declare namespace JSX {',
    '  interface Element {}',
    '  interface ElementChildrenAttribute {',
    '    children: unknown;',
    '  }',
    '}',
    '',
    '/** The components that a page can place. */',
    'interface MDXProvidedComponents {',
    ...members,
    '}',
    '',
  ].join('\n');
}

function propsOf(name: ComponentName): string {
  const schema = z.toJSONSchema(componentSchemas[name], { target: 'draft-07', io: 'input' }) as JsonSchema;
  const { properties = {}, required = [] } = schema;
  const props = Object.entries(properties).map(([property, one]) => {
    const { enum: values, description = '' } = one as JsonSchema;
    const type = values === undefined ? 'string' : values.map((value) => `'${value}'`).join(' | ');
    return `/** ${description} */ ${property}${required.includes(property) ? '' : '?'}: ${type}`;
  });
  return `{ ${[...props, 'children?: unknown'].join('; ')} }`;
}

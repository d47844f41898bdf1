import { type ComponentName, componentSchemas } from '#schema/components.ts';
import { authorJsonSchema, type JsonSchema } from './author-json-schema.ts';
import { type AuthorSchemaName, authorSchemas } from './author-schemas.ts';
import { componentExamples } from './component-examples.ts';
import { createStops, type Stops } from './snippet-stops.ts';
import { yamlSnippet } from './yaml-snippet.ts';

/** A snippet of VS Code. */
export interface CodeSnippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The lists of a guide of which a single item is a snippet, by the end of its prefix. */
const rows: Readonly<Record<string, string>> = {
  prerequisite: 'prerequisites',
  configuration: 'configuration',
  error: 'errors',
  event: 'events',
  mapping: 'mapping',
  owner: 'ownership',
  golive: 'goLive',
};

/** Snippets for frontmatter, rows of tables, components and fences, made of the schemas. All prefixes start with `hr-`. */
export function codeSnippets(): Readonly<Record<string, CodeSnippet>> {
  const pages: readonly AuthorSchemaName[] = ['guide', 'auth', 'pattern', 'reference'];
  const all = [
    ...pages.map(pageSnippet),
    ...Object.entries(rows).map(rowSnippet),
    ...componentSnippets(),
    ...fences(),
  ];
  return Object.fromEntries(all.map((snippet) => [snippet.prefix, snippet]));
}

/** The required fields of a page, in its frontmatter. */
function pageSnippet(name: AuthorSchemaName): CodeSnippet {
  const fields = yamlSnippet(authorJsonSchema(name), createStops());
  return {
    scope: 'mdx',
    prefix: `hr-${name}`,
    description: `${authorSchemas[name].title}: every field that it must have.`,
    body: ['---', ...fields, '---', '', '$0'],
  };
}

/** An item of a list of the guide, with the fields that it must have. */
function rowSnippet([prefix, field]: [string, string]): CodeSnippet {
  const list = authorJsonSchema('guide').properties?.[field] as JsonSchema;
  const [first, ...more] = yamlSnippet(itemOf(list), createStops());
  return {
    scope: 'mdx,yaml',
    prefix: `hr-row-${prefix}`,
    description: `An item of \`${field}\`. ${list.description ?? ''}`,
    body: [`- ${first}`, ...more.map((line) => `  ${line}`)],
  };
}

/** The fields of an item; of several kinds the one that is written in full. */
function itemOf({ items }: JsonSchema): JsonSchema {
  const item = items as JsonSchema;
  const kinds = (item.anyOf ?? [item]) as JsonSchema[];
  return kinds.toSorted((a, b) => (b.required?.length ?? 0) - (a.required?.length ?? 0))[0] ?? item;
}

function componentSnippets(): CodeSnippet[] {
  return (Object.keys(componentSchemas) as ComponentName[]).map((name) => ({
    scope: 'mdx',
    prefix: `hr-${name.toLowerCase()}`,
    description: componentSchemas[name].description ?? '',
    body: componentBody(name, createStops()),
  }));
}

/** The example of a component, with a stop at each value of a property. */
function componentBody(name: ComponentName, stops: Stops): string[] {
  const text = componentExamples[name].replaceAll('$', '\\$');
  const stopped = text.replace(
    /(?<=<[A-Z][^\n>]* )(\w+)="([^"\n]*)"/g,
    (_, property: string, value: string) => {
      const field: unknown = componentSchemas[name].shape[property as never];
      const values = (field as { unwrap?: () => { options?: readonly string[] } } | undefined)?.unwrap?.()
        .options;
      return `${property}="${values === undefined ? stops.text(value) : stops.choice(values)}"`;
    },
  );
  return [...stopped.split('\n'), '$0'];
}

function fences(): CodeSnippet[] {
  const [sample, diagram] = [createStops(), createStops()];
  const languages = ['bash', 'js', 'ts', 'python', 'ruby', 'php', 'go', 'java'];
  return [
    {
      scope: 'mdx',
      prefix: 'hr-sample',
      description: 'A sample that is run, and the output that it is compared with.',
      body: [
        `\`\`\`${sample.choice(languages)} id=${sample.text('name')}`,
        sample.text('command'),
        '```',
        '',
        `\`\`\`${sample.choice(['json', 'text', 'xml', 'http'])} output`,
        '$0',
        '```',
      ],
    },
    {
      scope: 'mdx',
      prefix: 'hr-diagram',
      description: 'A diagram, with the title that stands in for it.',
      body: [
        `\`\`\`mermaid title="${diagram.text('What the diagram shows.')}"`,
        'sequenceDiagram',
        `  ${diagram.text('You')}->>${diagram.text('Acme')}: ${diagram.text('order')}`,
        '```',
        '$0',
      ],
    },
  ];
}

import { slug } from 'github-slugger';
import { parse } from 'yaml';
import { fence } from '#guide/fence.ts';
import { authorJsonSchema, type JsonSchema } from '../../schemas/author-json-schema.ts';
import type { AuthorSchemaName } from '../../schemas/author-schemas.ts';
import { readAuthorExample } from '../../schemas/read-author-example.ts';
import { code, markdownTable } from '../markdown-table.ts';
import { exampleAt } from './example-at.ts';
import { type FieldSection, fieldSections } from './field-sections.ts';
import { plainMdx } from './plain-mdx.ts';
import { valueText } from './value-text.ts';

/** Every field that a file or a frontmatter can have, section by section: what it takes, what it means, and an example. */
export function fieldsText(name: AuthorSchemaName): string {
  const schema = authorJsonSchema(name);
  const example: unknown = parse(readAuthorExample(name));
  const sections = fieldSections(schema);
  const told = pageOf(name) === '' ? sections : sections.slice(0, 1);
  const shown = told.map((section) => ({ section, example: exampleAt(example, section) }));
  const isShownAbove = ({ path }: FieldSection) =>
    shown.some(
      ({ section: above, example: own }) =>
        own?.isWhole === true &&
        !above.isItem &&
        above.path.length < path.length &&
        startsWith(path, above.path),
    );
  return shown
    .flatMap(({ section, example: own }) => [
      ...(section.path.length === 0 ? [] : [`### ${titleOf(section)}`]),
      ...(section.about === undefined ? [] : [plainMdx(section.about)]),
      tableOf(section, { sections, page: pageOf(name) }),
      ...(own === undefined || isShownAbove(section) ? [] : [fence(exampleInfo, own.yaml)]),
    ])
    .join('\n\n');
}

/** What a table of fields links to. */
interface Links {
  readonly sections: readonly FieldSection[];
  /** The page that has the sections of the fields within fields; empty for the own one. */
  readonly page: string;
}

/** Pages that are no guides have no sections of their own: what they share with guides is told once. */
function pageOf(name: AuthorSchemaName): string {
  return ['auth', 'pattern', 'reference'].includes(name) ? '/reference/authoring/guide' : '';
}

const exampleInfo = 'yaml illustrative="It shows how the fields are written."';

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => path[index] === step);
}

/** `errors: provoke: request`, or `configuration with use` where an item is of one kind of several. */
function titleOf({ path, variant }: FieldSection): string {
  return `${path.join(': ')}${variant === undefined ? '' : ` with ${variant}`}`;
}

function tableOf(section: FieldSection, links: Links): string {
  const { properties = {}, required = [] } = section.schema;
  const rows = Object.entries(properties).map(([name, field]) => {
    const schema = field as JsonSchema;
    const inner = links.sections.filter(({ path }) => path.join('/') === [...section.path, name].join('/'));
    const must = required.includes(name) ? '**required**' : optionalText(schema);
    // Two columns have room on a phone, three have not.
    return [code(name), `${takesText(schema, inner, links)}, ${must}. ${plainMdx(schema.description ?? '')}`];
  });
  return markdownTable([['Field', 'What it takes, and what it means'], ...rows]);
}

function takesText(schema: JsonSchema, inner: readonly FieldSection[], { page }: Links): string {
  if (inner.length === 0) return valueText(schema);
  const links = inner.map((one) => {
    const title = titleOf(one);
    return `[${one.variant === undefined ? 'these fields' : `fields with ${code(one.variant)}`}](${page}#${slug(title)})`;
  });
  const fields = links.join(', or ');
  // Branches that only say which fields go together are no values of their own.
  const own = ((schema.anyOf ?? []) as JsonSchema[]).filter(
    ({ properties, not }) => properties === undefined && not === undefined,
  );
  const others = own.map(valueText);
  if (schema.type === 'array') return `list of ${fields}`;
  return [...others, fields].join(', or ');
}

function optionalText({ default: value }: JsonSchema): string {
  if (value === undefined) return 'optional';
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? 'optional' : `default ${code(JSON.stringify(value).replaceAll('"', ''))}`;
}

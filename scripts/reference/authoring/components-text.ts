import { z } from 'zod';
import { fence } from '#guide/fence.ts';
import { type ComponentName, componentSchemas } from '#schema/components.ts';
import type { JsonSchema } from '../../schemas/author-json-schema.ts';
import { componentExamples } from '../../schemas/component-examples.ts';
import { code, markdownTable } from '../markdown-table.ts';
import { plainMdx } from './plain-mdx.ts';
import { valueText } from './value-text.ts';

const names = Object.keys(componentSchemas) as ComponentName[];

/** Every component that a page can place: what it shows, its properties, and how it is written. */
export function componentsText(): string {
  const rows = names.map((name) => [code(`<${name}>`), plainMdx(componentSchemas[name].description ?? '')]);
  const more = names.filter((name) => componentExamples[name] !== `<${name} />`);
  return [
    markdownTable([['Component', 'What it shows'], ...rows]),
    ...more.flatMap((name) => [
      `### ${name}`,
      plainMdx(componentSchemas[name].description ?? ''),
      ...propertiesOf(name),
      fence('mdx illustrative="It shows how the component is written."', componentExamples[name]),
    ]),
  ].join('\n\n');
}

function propertiesOf(name: ComponentName): string[] {
  const { properties = {}, required = [] } = z.toJSONSchema(componentSchemas[name], {
    target: 'draft-07',
    io: 'input',
  }) as JsonSchema;
  const rows = Object.entries(properties).map(([property, schema]) => {
    const { default: value, description = '' } = schema as JsonSchema;
    const otherwise = value === undefined ? 'optional' : `default ${code(String(value))}`;
    const must = required.includes(property) ? '**required**' : otherwise;
    return [code(property), `${valueText(schema as JsonSchema)}, ${must}. ${plainMdx(description)}`];
  });
  return rows.length === 0
    ? []
    : [markdownTable([['Property', 'What it takes, and what it means'], ...rows])];
}

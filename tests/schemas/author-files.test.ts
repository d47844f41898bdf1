import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readDocument } from '#guide/read-document.ts';
import { type ComponentName, componentSchemas } from '#schema/components.ts';
import { fieldSections } from '../../scripts/reference/authoring/field-sections.ts';
import { authorFiles } from '../../scripts/schemas/author-files.ts';
import { authorJsonSchema } from '../../scripts/schemas/author-json-schema.ts';
import {
  type AuthorSchemaName,
  authorSchemaNames,
  authorSchemas,
} from '../../scripts/schemas/author-schemas.ts';
import { codeSnippets } from '../../scripts/schemas/code-snippets.ts';
import { componentExamples } from '../../scripts/schemas/component-examples.ts';
import { readAuthorExample } from '../../scripts/schemas/read-author-example.ts';
import { project } from '../temporary-root.ts';

/** What a snippet writes where its first choices and texts are taken. */
function written(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-22')
    .replaceAll('$0', '')
    .replace(/\\([$}\\,|])/g, '$1');
}

const snippets = codeSnippets();

function bodyOf(prefix: string): readonly string[] {
  const found = snippets[prefix];
  assert.ok(found !== undefined, `there is no snippet ${prefix}`);
  return found.body;
}

/** The codes of what is found in a page with this frontmatter or body. */
function problemsOf(text: string): string[] {
  const { diagnostics } = readDocument({
    kind: 'pattern',
    slug: 'page',
    file: 'page.mdx',
    path: '/page.mdx',
    text,
  });
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const head = '---\ntitle: A\ndescription: B\nowner: C\nreviewed: 2026-11-22\nreviewEvery: 1y\n---\n\n';

test('the files that editors read are those that are generated', () => {
  for (const [path, text] of authorFiles())
    assert.ok(readFileSync(join(project, path), 'utf8') === text, `${path} is out of date: npm run generate`);
});

describe('the snippets', () => {
  for (const name of ['guide', 'auth', 'pattern', 'reference'] as const satisfies readonly AuthorSchemaName[])
    test(`hr-${name} writes a frontmatter that is accepted`, () => {
      const text = written(bodyOf(`hr-${name}`));
      const { error } = authorSchemas[name].schema.safeParse(parse(text.split('---')[1] ?? ''));
      assert.equal(error, undefined, `${text}\n${error?.message}`);
    });

  for (const [prefix, field] of [
    ['prerequisite', 'prerequisites'],
    ['configuration', 'configuration'],
    ['error', 'errors'],
    ['event', 'events'],
    ['mapping', 'mapping'],
    ['owner', 'ownership'],
    ['golive', 'goLive'],
  ] as const)
    test(`hr-row-${prefix} writes a row that is accepted`, () => {
      const row: unknown = parse(written(bodyOf(`hr-row-${prefix}`)));
      const guide = { ...(parse(readAuthorExample('guide')) as object), [field]: row };
      const { error } = authorSchemas.guide.schema.safeParse(guide);
      assert.ok(error === undefined, String(error?.message));
    });

  for (const name of Object.keys(componentSchemas) as ComponentName[])
    test(`hr-${name.toLowerCase()} and the example of <${name}> are valid`, () => {
      for (const text of [written(bodyOf(`hr-${name.toLowerCase()}`)), componentExamples[name]])
        assert.deepEqual(problemsOf(`${head}${text}\n`), []);
    });

  for (const prefix of ['hr-sample', 'hr-diagram'])
    test(`${prefix} writes fences that are valid`, () => {
      assert.deepEqual(
        problemsOf(
          `${head}${written(bodyOf(prefix)).replace('```json output\n\n', '```json output\n{}\n')}\n`,
        ),
        [],
      );
    });
});

describe('the example of each file', () => {
  for (const name of authorSchemaNames)
    test(`${name}: every field stands in it`, () => {
      const example: unknown = parse(readAuthorExample(name));
      const exempt = name === 'reference' ? ['owner', 'reviewed', 'reviewEvery'] : [];
      // What these pages share with guides stands in the example of a guide.
      const isShort = ['auth', 'pattern', 'reference'].includes(name);
      const sections = fieldSections(authorJsonSchema(name));
      for (const { path, schema } of isShort ? sections.slice(0, 1) : sections) {
        const found = new Set(valuesAt([example], path).flatMap((value) => Object.keys(value as object)));
        const missing = Object.keys(schema.properties ?? {}).filter(
          (field) => !found.has(field) && !exempt.includes(field),
        );
        assert.deepEqual(missing, [], path.join('.'));
      }
    });
});

function valuesAt(values: readonly unknown[], [step, ...rest]: readonly string[]): unknown[] {
  const flat = values.flat().filter((value) => typeof value === 'object' && value !== null);
  if (step === undefined) return flat;
  return valuesAt(
    flat.map((value) => (value as Record<string, unknown>)[step]),
    rest,
  );
}

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { authorJsonSchema } from '../../scripts/schemas/author-json-schema.ts';
import {
  type AuthorSchemaName,
  authorSchemaNames,
  authorSchemas,
} from '../../scripts/schemas/author-schemas.ts';
import { readAuthorExample } from '../../scripts/schemas/read-author-example.ts';
import { project } from '../temporary-root.ts';
import { makeVariants } from './make-variants.ts';
import { readAuthorFiles } from './read-author-files.ts';

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true })
  .addKeyword({ keyword: 'patternErrorMessage', schemaType: 'string' })
  .addFormat('uri', (text) => URL.canParse(text))
  .addFormat('date', true)
  .addFormat('hostname', true);
const validators = Object.fromEntries(
  authorSchemaNames.map((name) => [name, ajv.compile(authorJsonSchema(name))]),
);

/** What both say of a value. */
function verdicts(name: AuthorSchemaName, value: unknown) {
  return {
    zod: authorSchemas[name].schema.safeParse(value).success,
    json: validators[name]?.(value) === true,
  };
}

describe('the JSON Schemas for authors', () => {
  test('give each field its sentence', () => {
    for (const name of authorSchemaNames) {
      const { properties = {} } = authorJsonSchema(name);
      for (const [field, one] of Object.entries(properties))
        assert.ok(typeof one === 'object' && one.description !== undefined, `${name} ${field}`);
    }
  });

  test('accept every file of the content', () => {
    const files = readAuthorFiles(project).filter(({ path }) => path.startsWith('content/'));
    assert.ok(files.length > 100);
    for (const name of ['guide', 'auth', 'pattern', 'reference', 'provider', 'site'])
      assert.ok(
        files.some((file) => file.name === name),
        name,
      );
    for (const { name, path, value } of files)
      assert.deepEqual(verdicts(name, value), { zod: true, json: true }, path);
  });
});

test('of the fixtures, the JSON Schemas accept what zod accepts, and refuse what it refuses', () => {
  const files = readAuthorFiles(join(project, 'tests/fixtures'));
  const refused = files.filter(({ name, path, value }) => {
    const { zod, json } = verdicts(name, value);
    assert.equal(json, zod, path);
    return !zod;
  });
  assert.ok(files.length > 150);
  for (const code of ['unknown-field', 'missing-field', 'invalid-value'])
    assert.ok(
      refused.some(({ path }) => path.includes(`/schema/${code}/fail/`)),
      code,
    );
});

describe('of many variants of an example in which every field stands', () => {
  for (const name of authorSchemaNames) {
    test(`${name}: both have the same verdict`, () => {
      const example: unknown = parse(readAuthorExample(name));
      assert.deepEqual(
        verdicts(name, example),
        { zod: true, json: true },
        JSON.stringify(validators[name]?.errors),
      );
      const differing = makeVariants(example).flatMap(({ what, value }) => {
        const { zod, json } = verdicts(name, value);
        return zod === json ? [] : [`${what}: zod ${zod}, JSON Schema ${json}`];
      });
      assert.deepEqual(differing, []);
    });
  }
});

/** What zod refuses and JSON Schema accepts, each by a sentence of `unsaid`. */
const unsaid: readonly (readonly [name: AuthorSchemaName, sentence: RegExp, from: string, to: string])[] = [
  ['guide', /^A configuration row/, 'same: Both could be the same.', "sandbox: '10'"],
  ['provider', /^A configuration row/, 'same: Both are shown shortened.', 'sandbox: ak_live_…'],
  ['site', /canonical form/, 'de-AT', 'iw'],
];

describe('what JSON Schema cannot say', () => {
  for (const [name, sentence, from, to] of unsaid) {
    test(`of ${name} stands in it as a comment: ${sentence.source}`, () => {
      const said: readonly string[] = authorSchemas[name].unsaid;
      const found = said.find((one) => sentence.test(one));
      assert.ok(found !== undefined && authorJsonSchema(name).$comment?.includes(found));
      const key = /^[a-z]+:/.exec(to)?.[0];
      const lines = readAuthorExample(name).split('\n');
      const at = lines.findIndex((line) => line.includes(from));
      const before = lines.findLastIndex(
        (line, index) => index < at && key !== undefined && line.trim().startsWith(key),
      );
      const changed = lines.map((line, index) => (index === at ? line.replace(from, to) : line));
      const text = changed.filter((_, index) => index !== before).join('\n');
      assert.deepEqual(verdicts(name, parse(text)), { zod: false, json: true });
    });
  }
});

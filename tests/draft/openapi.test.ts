import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { Draft } from '#draft/draft.ts';
import { draftOpenApi } from '#draft/openapi/draft-openapi.ts';
import { readSource } from '#draft/source/read-source.ts';
import { project } from '../temporary-root.ts';
import { checkFiles, guideOf, settingsFor, sourceOf } from './check-draft.ts';

const examples = join(project, 'node_modules/@readme/oas-examples');

function draftOf(text: string, operations: readonly string[] = []): Promise<Draft> {
  return draftOpenApi(sourceOf(text), { ...settingsFor('api.yaml', 'acme'), operations });
}

function draftExample(path: string, operations: readonly string[] = []): Promise<Draft> {
  const settings = settingsFor(basename(path), path.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return draftOpenApi(readSource(readFileSync(join(examples, path))), { ...settings, operations });
}

/** A description with one operation, whose fields can be replaced. */
function description(fields: object = {}, operation: object = {}): string {
  const responses = { '200': { description: 'ok', content: { 'application/json': { example: { id: 1 } } } } };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1', description: 'Sells things.' },
    servers: [{ url: 'https://api.acme.test/v1' }],
    paths: { '/things': { get: { operationId: 'listThings', responses, ...operation } } },
    ...fields,
  });
}

describe('drafts of public descriptions', () => {
  const paths = [
    '2.0/json/petstore.json',
    '3.0/yaml/petstore.yaml',
    '3.0/json/star-trek.json',
    '3.0/json/schema-circular.json',
    '3.0/json/callbacks.json',
    '3.1/yaml/train-travel.yaml',
    '3.1/json/readme.json',
    '3.1/json/webhooks.json',
    '3.1/json/security.json',
  ];

  test('pass the check with to-do items alone', async (context) => {
    const drafts = await Promise.all(paths.map((path) => draftExample(path)));
    const files = new Map(drafts.flatMap((draft) => [...draft.files]));
    const { others, toDos } = await checkFiles(context, files);
    assert.deepEqual(others, []);
    assert.ok(toDos > drafts.length * 10);
    for (const draft of drafts)
      assert.ok(draft.report.took.every(({ line }) => line === undefined || line > 0));
  });

  test('give the facts, the samples and the errors of a description, with lines', async () => {
    const { files, report } = await draftExample('3.1/yaml/train-travel.yaml');
    const folder = 'providers/3-1-yaml-train-travel-yaml';
    const facts = parse(files.get(`${folder}/provider.yaml`) ?? '');
    assert.equal(facts.name, 'Train Travel API');
    assert.deepEqual(facts.environments.production, { baseUrl: 'https://api.example.com' });
    assert.equal(facts.credential.scheme, 'bearer');
    assert.deepEqual(facts.errorCode, ['/type']);
    assert.equal(facts.rateLimits[0].confirmed, false);
    const described = parse(files.get(`${folder}/openapi.yaml`) ?? '');
    const operation = described.paths['/bookings'].post;
    assert.match(operation['x-source'], /^train-travel\.yaml, line 293$/);
    assert.equal(operation['x-checked'], '2026-11-25');
    assert.deepEqual(operation['x-errors'].toSorted()[0], 'bad_request_400');
    assert.ok(files.has(`${folder}/events/newBooking.json`));
    const guide = guideOf(files);
    assert.match(guide, /curl -sS https:\/\/api\.example\.com\/bookings/);
    assert.match(guide, /status: 429\n {4}code: https:\/\/example\.com\/errors\/too-many-requests/);
    assert.match(report.leftOut.map(({ text }) => text).join('\n'), /3 of 7 operations/);
  });

  test('take the operations that are named: by id, tag, or method and path, with `*`', async () => {
    const petstore = '3.0/json/petstore.json';
    const ids = async (...names: string[]) => {
      const { files } = await draftExample(petstore, names);
      return [...guideOf(files).matchAll(/^```bash id=(\S+)/gm)].map(([, id]) => id);
    };
    assert.deepEqual(await ids('getInventory'), ['get-inventory']);
    assert.deepEqual(await ids('GET /user/log*'), ['login-user', 'logout-user']);
    assert.deepEqual((await ids('store')).length, 4);
    await assert.rejects(ids('getInventry'), { help: 'Did you mean `getInventory`?' });
  });
});

test('a large description is cut to what a content file may hold', async (context) => {
  const schemas = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [
      `S${index}`,
      {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 10 }, (__, field) => [
            `f${field}`,
            { $ref: `#/components/schemas/S${(index * 7 + field) % 3000}` },
          ]),
        ),
      },
    ]),
  );
  const responses = {
    '200': {
      description: 'ok',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/S1' } } },
    },
  };
  const { files, report } = await draftOf(description({ components: { schemas } }, { responses }));
  assert.ok((files.get('providers/acme/openapi.yaml')?.length ?? 0) < 1_000_000);
  assert.match(
    report.leftOut.map(({ text }) => text).join('\n'),
    /schemas that lie far from the chosen operations/,
  );
  assert.deepEqual((await checkFiles(context, files)).others, []);
});

test('an example that does not fit its schema gives way to a value that does', async () => {
  const media = {
    schema: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
    example: { id: 'x' },
  };
  const responses = { '200': { description: 'ok', content: { 'application/json': media } } };
  const { files } = await draftOf(description({}, { responses }));
  assert.match(files.get('providers/acme/simulator.ts') ?? '', /"id": 1/);
  assert.match(files.get('providers/acme/FIDELITY.md') ?? '', /built from their schemas/);
});

test('references out of the file are told and not followed', async () => {
  const responses = {
    '200': {
      description: 'ok',
      content: { 'application/json': { schema: { $ref: 'https://evil.test/x.json' } } },
    },
  };
  const { report } = await draftOf(description({}, { responses }));
  assert.match(
    report.leftOut.map(({ text }) => text).join('\n'),
    /https:\/\/evil\.test\/x\.json.*nothing is fetched/,
  );
});

test('what a description says becomes text, whatever is in it', async (context) => {
  const hostile =
    'import x from "y"\n\n</Steps> {process.exit()} <script>alert(1)</script> ``` `a` [x](javascript:1) | # ---';
  const text = description(
    { info: { title: `A*/ {b} <c> ${'`'}d`, version: '1\n2', description: hostile } },
    {
      summary: hostile,
      description: hostile,
      tags: [hostile],
      parameters: [
        {
          name: 'a|b`{c}',
          in: 'query',
          required: true,
          description: hostile,
          schema: { type: 'string', example: "it's `$(rm)` $HOME" },
        },
      ],
      responses: {
        '200': {
          description: hostile,
          content: {
            'application/json': { example: { '`x`': '```\n</script>', '*/': ['$', '{a}'].join('') } },
          },
        },
        '404': {
          description: hostile,
          content: { 'application/json': { example: { code: 'no {x} | `y`', message: hostile } } },
        },
      },
    },
  );
  const { files } = await draftOf(text);
  assert.deepEqual((await checkFiles(context, files)).others, []);
});

test('secrets are left out and told with their line', async () => {
  const secret = `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`;
  const text = description({}, { description: `Try ${secret}.` }).replaceAll(',"', ',\n"');
  const line = text.slice(0, text.indexOf(secret)).split('\n').length;
  const { files, report } = await draftOf(text);
  assert.ok([...files.values()].every((file) => !file.includes(secret)));
  assert.ok(report.leftOut.some((note) => note.line === line && note.text.includes('sk_live_')));
});

describe('no draft is made of', () => {
  const cases: readonly (readonly [name: string, text: string, message: RegExp, at?: object])[] = [
    ['a file that is no description', '{ "a": 1 }', /no OpenAPI description/, { line: 1, column: 1 }],
    ['a version that is not read', 'swagger: "1.2"', /version 1\.2/],
    ['JSON that ends early', '{ "openapi": "3.1.0",\n "info": ', /does not parse/],
    [
      'YAML that does not parse',
      'openapi: 3.1.0\ninfo:\n\ttitle: x',
      /Tabs are not allowed/,
      { line: 3, column: 1 },
    ],
    ['a list', '- a\n- b', /holds no object/],
    [
      'a description without operations',
      'openapi: 3.1.0\ninfo: { title: x, version: "1" }\npaths: {}',
      /no operations/,
      { line: 3, column: 1 },
    ],
    [
      'deep nesting',
      `{"openapi":"3.1.0","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      /nests too deep/,
      { line: 1, column: 1 },
    ],
    [
      'aliases without end',
      `openapi: 3.1.0\na: &a [1,1,1,1,1,1,1,1,1]\n${Array.from('bcdefghi', (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`)}]`).join('\n')}`,
      /alias/i,
    ],
  ];
  for (const [name, text, message, at] of cases)
    test(name, () =>
      assert.rejects(draftOf(text), (error: Error & { help: string; at?: object }) => {
        assert.match(error.message, message);
        assert.equal(error.name, 'DraftRefusal');
        assert.ok(error.help.length > 10);
        if (at !== undefined) assert.deepEqual(error.at, at);
        return true;
      }),
    );

  test('bytes that are no text, and nothing', () => {
    assert.throws(() => readSource(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff])), /no text/);
    assert.throws(() => readSource(new Uint8Array()), /is empty/);
    assert.throws(() => readSource(new Uint8Array(41_000_000)), /up to 40 MB/);
  });
});

test('fields named `__proto__` are told and pass through nothing', async () => {
  const text = description(
    {},
    { responses: { '200': { description: 'ok', content: { 'application/json': { example: { a: 1 } } } } } },
  ).replace('"a":1', '"a":1,"__proto__":{"polluted":1}');
  const { files, report } = await draftOf(text);
  assert.ok([...files.values()].every((file) => !file.includes('polluted')));
  assert.ok(report.leftOut.some((note) => note.text.includes('__proto__')));
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test('what nobody sees is out, also where it is written as an escape; a `$` is no variable of an error row', async (context) => {
  const text = description(
    {},
    {
      parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string', example: '$ref' } }],
      responses: {
        '200': {
          description: 'ok',
          content: {
            'application/json': {
              schema: { properties: { HIDE: {}, a: { type: 'string' } } },
              example: { a: 'xHIDEy' },
            },
          },
        },
        '404': { description: 'Gone', content: { 'application/json': { example: { code: 'gone' } } } },
      },
    },
  ).replaceAll('HIDE', '\\u202e');
  const { files } = await draftOf(text.replace('Sells', 'Se\u200Blls'));
  const { others } = await checkFiles(context, files);
  assert.deepEqual(others, []);
  assert.match(files.get('providers/acme/simulator.ts') ?? '', /"a": "xy"/);
  assert.match(guideOf(files), /-d 'q=\$ref'|--data-urlencode 'q=\$ref'/);
});

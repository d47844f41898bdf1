import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { draftPostman } from '#draft/postman/draft-postman.ts';
import { readSource } from '#draft/source/read-source.ts';
import { project } from '../temporary-root.ts';
import { checkFiles, guideOf, settingsFor, sourceOf } from './check-draft.ts';

const folder = join(project, 'tests/fixtures/drafts/postman');
const read = (name: string) => readSource(readFileSync(join(folder, name)));

function draftOf(name: string, environment?: string) {
  const source = read(name);
  const given = environment === undefined ? {} : { environment: read(environment) };
  return draftPostman(source, { ...settingsFor(name), ...given });
}

const shop = () => draftOf('shop.postman_collection.json', 'shop-sandbox.postman_environment.json');

test('drafts of collections pass the check with to-do items alone', async (context) => {
  const drafts = await Promise.all([shop(), draftOf('messages-v2.0.json'), draftOf('weather-graphql.json')]);
  const { others, toDos } = await checkFiles(context, new Map(drafts.flatMap(({ files }) => [...files])));
  assert.deepEqual(others, []);
  assert.ok(toDos > 50);
});

test('a request becomes a sample, its saved responses output and error rows, its variables configuration', async () => {
  const { files } = await shop();
  const guide = guideOf(files);
  assert.match(guide, /curl -sS -G "https:\/\/sandbox\.larch-shop\.example\/v1\/customers\/\$CUSTOMER_ID"/);
  assert.match(guide, /-d expand=orders/);
  assert.doesNotMatch(guide, /debug/);
  assert.match(guide, /```json output\n\{\n {2}"id": "cus_81"/);
  const facts = parse(guide.split('---\n')[1] ?? '');
  assert.deepEqual(
    facts.errors.map((row: { status: number; code: string }) => `${row.status} ${row.code}`),
    ['401 invalid_key', '404 not_found', '409 email_taken', '422 email_invalid', '422 name_missing'],
  );
  assert.equal(facts.errors[4].cause, 'The name is missing. TODO: confirm when this happens.');
  const provider = parse(files.get('providers/larch-shop/provider.yaml') ?? '');
  const row = provider.configuration.find(({ key }: { key: string }) => key === 'CUSTOMER_ID');
  assert.equal(row.sandbox, 'cus_sandbox_7');
  assert.equal(provider.environments.sandbox.baseUrl, 'https://sandbox.larch-shop.example');
  assert.match(provider.rateLimits[0].what, /100 requests per minute/);
});

test('no value of a secret is copied, and each is told with its line', async () => {
  const { files, report } = await shop();
  for (const secret of ['larch-Zx9Kq2Lm8Vt4', 'whs-7Hq2Zp4Lx1'])
    assert.ok([...files.values()].every((text) => !text.includes(secret)));
  const told = report.leftOut.map(({ text, line }) => `${line ?? ''} ${text}`);
  assert.ok(told.includes(' The value of `api_key` of the environment, line 6: it is secret.'));
  assert.ok(told.includes('136 The value of `webhook_secret`: it is secret.'));
  assert.ok(told.some((text) => text.startsWith('16 A script (`test`) of `Create a customer`')));
  const { files: messages } = await draftOf('messages-v2.0.json');
  assert.ok([...messages.values()].every((text) => !text.includes('Mq7Rt2Vw9Zk4')));
});

test('collections of version 2.0 are read: headers as text, addresses as text, auth as an object', async () => {
  const { files, report } = await draftOf('messages-v2.0.json');
  const guide = guideOf(files);
  assert.match(guide, /-u "\$OTTER_MESSAGES_USERNAME:\$OTTER_MESSAGES_PASSWORD"/);
  assert.match(guide, /--data-urlencode "to=\$PHONE"/);
  assert.match(guide, /-H 'X-Trace: abc'/);
  assert.match(guide, /code: "21211"/);
  assert.ok(report.leftOut.some(({ text }) => text.includes('`Read a message that is gone`')));
});

describe('no draft is made of', () => {
  const cases: readonly (readonly [name: string, text: string, help: RegExp])[] = [
    ['an OpenAPI description', '{ "openapi": "3.1.0" }', /draft openapi/],
    ['an environment', '{ "values": [], "_postman_variable_scope": "environment" }', /--environment/],
    ['a collection of version 1', '{ "id": "1", "requests": [] }', /2\.1/],
    ['a collection without requests', '{ "info": { "name": "x" }, "item": [] }', /Export/],
    ['any other object', '{ "a": 1 }', /Export/],
  ];
  for (const [name, text, help] of cases)
    test(name, () =>
      assert.rejects(draftPostman(sourceOf(text), settingsFor('c.json')), { name: 'DraftRefusal', help }),
    );
});

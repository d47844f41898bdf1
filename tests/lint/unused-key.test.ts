import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixtures } from '../diagnostics/lay-over.ts';
import { brief, changed, lintPages } from './lint-pages.ts';

const base = join(fixtures, 'base/content');
const guidePath = 'guides/take-orders/index.mdx';
const guide = await readFile(join(base, guidePath), 'utf8');

const second = '  - use: ACME_KEY\n  - use: ACME_REGION\n';

test('a key that nothing reads is found', async (context) => {
  const found = await lintPages(context, { [guidePath]: changed(guide, '  - use: ACME_KEY\n', second) });
  assert.deepEqual(brief(found), [`unused-key ${guidePath}:20:10`]);
});

test('a key with a reason is not', async (context) => {
  const text = changed(guide, '  - use: ACME_KEY\n', `${second}    unused: Your own code reads it.\n`);
  assert.deepEqual(await lintPages(context, { [guidePath]: text }), []);
});

test('a key with which the request of an error row is sent, as the password, is not', async (context) => {
  const provider = await readFile(join(base, 'providers/acme/provider.yaml'), 'utf8');
  const found = await lintPages(context, {
    [guidePath]: changed(
      changed(guide, '  - use: ACME_KEY\n', second),
      /^( +)provoke:.*\n(?:\1 .*\n)*/m,
      '$1provoke: { request: { method: GET, path: /orders } }\n',
    ),
    'providers/acme/provider.yaml': changed(
      provider,
      '{ scheme: bearer, key: ACME_KEY }',
      '{ scheme: basic, key: ACME_KEY, password: ACME_REGION }',
    ),
  });
  assert.deepEqual(found, []);
});

test('a key that only a comment names is found', async (context) => {
  const text = changed(
    changed(guide, '  - use: ACME_KEY\n', second),
    'const handlers',
    '// ACME_REGION\nconst handlers',
  );
  assert.deepEqual(brief(await lintPages(context, { [guidePath]: text })), [`unused-key ${guidePath}:20:10`]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { pageName } from '#samples/page-name.ts';
import { selectChanged } from '#samples/select-changed.ts';
import { layOver } from '../diagnostics/lay-over.ts';

test('a page is selected by its own files, its provider’s and its auth sections’', async (context) => {
  const library = await loadLibrary(await layOver(context));
  const selected = (...changed: readonly string[]) =>
    documentsOf(library).filter(selectChanged(library, changed)).map(pageName);
  assert.deepEqual(documentsOf(library).map(pageName), [
    'take-orders',
    'auth/acme-keys',
    'patterns/webhooks',
  ]);
  assert.deepEqual(selected(), []);
  assert.deepEqual(selected('content/guides/take-orders/verify.mjs'), ['take-orders']);
  assert.deepEqual(selected('content/guides/take-orders/deleted/file.mjs'), ['take-orders']);
  assert.deepEqual(selected('content/guides/take-orders-2/index.mdx', 'content/site.yaml'), []);
  assert.deepEqual(selected('content/auth/acme-keys.mdx'), ['take-orders', 'auth/acme-keys']);
  assert.deepEqual(selected('content/providers/acme/openapi.yaml'), ['take-orders', 'auth/acme-keys']);
  assert.deepEqual(selected('content/patterns/webhooks.mdx'), ['patterns/webhooks']);
});

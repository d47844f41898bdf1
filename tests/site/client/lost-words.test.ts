import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostWords } from '#site/client/lost-words.ts';

test('the words of an address without a page are those of its last step, then of all of them', () => {
  assert.deepEqual(lostWords('/guides/old-name/', '/'), ['old name', 'guides old name']);
  assert.deepEqual(lostWords('/docs/guides/old_name.html', '/docs/'), ['old name', 'guides old name']);
  assert.deepEqual(lostWords('/webhooks/index.html', '/'), ['webhooks']);
  assert.deepEqual(lostWords('/a%20b/%E0%A4%A/', '/'), ['%E0%A4%A', 'a b %E0%A4%A']);
  assert.deepEqual(lostWords('/', '/'), []);
  assert.deepEqual(lostWords('/docs', '/docs/'), ['docs']);
});

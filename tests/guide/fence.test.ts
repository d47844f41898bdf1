import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fence } from '#guide/fence.ts';

test('a fence is longer than those within', () => {
  assert.equal(fence('text', 'a'), '```text\na\n```');
  assert.equal(fence('mdx', '```js\n```'), '````mdx\n```js\n```\n````');
  assert.equal(fence('mdx', '> `````js'), '``````mdx\n> `````js\n``````');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Provider } from '#library/library.ts';
import { parsedDescription } from '#lint/description/parsed-description.ts';

function provider(text: string): Provider {
  return { description: { text } } as Provider;
}

test('a description is parsed once', () => {
  const acme = provider('openapi: 3.1.0\n');
  assert.deepEqual(parsedDescription(acme), { openapi: '3.1.0' });
  assert.equal(parsedDescription(acme), parsedDescription(acme));
});

test('a description that is broken, or no mapping, is none', () => {
  for (const text of ['a: [', '', '5', 'a: *none', `${'['.repeat(5000)}`])
    assert.equal(parsedDescription(provider(text)), undefined);
});

test('what YAML is unsure about is not said on the side', async () => {
  const said: string[] = [];
  const listen = ({ message }: Error) => void said.push(message);
  process.on('warning', listen);
  assert.deepEqual(parsedDescription(provider('a: !own x\n')), { a: 'x' });
  await new Promise(setImmediate);
  process.off('warning', listen);
  assert.deepEqual(said, []);
});

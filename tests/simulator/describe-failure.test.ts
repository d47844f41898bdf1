import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFailure } from '#simulator/describe-failure.ts';

function thrown(message: string, frames: readonly string[]): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

const own = 'pay (file:///home/ada/content/providers/acme/simulator.ts?fresh=12:10:13)';

test('what a simulator throws is one line, with the place in the provider’s own code', () => {
  assert.equal(
    describeFailure(
      thrown('No\n  such plan', [own, 'perform (file:///src/simulator/create-simulator.ts:9:9)']),
    ),
    'TypeError: No such plan (providers/acme/simulator.ts:10:13)',
  );
});

test('frames of the runtime are passed over', () => {
  const frames = ['JSON.parse (<anonymous>)', 'hash (node:crypto:1:2)', own];
  assert.match(describeFailure(thrown('x', frames)), /x \(providers\/acme\/simulator\.ts:10:13\)$/);
});

test('what was thrown elsewhere names no place of the provider', () => {
  const frames = ['handle (file:///src/simulator/create-simulator.ts:9:9)', own];
  assert.equal(describeFailure(thrown('No handler.', frames)), 'TypeError: No handler.');
  assert.equal(describeFailure('only a text'), 'only a text');
});

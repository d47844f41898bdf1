import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutputUpdate } from '#samples/update/output-update.ts';
import { updateOutputs } from '#samples/update/update-outputs.ts';

const page = ['# A', '```bash', 'echo 1', '```', '```text output', 'one', 'two', '```', 'End.', ''].join(
  '\n',
);

function update(text: string, place: Partial<OutputUpdate> = {}): OutputUpdate {
  const rewrite = { kind: 'text', text } as const;
  return { file: 'page.mdx', track: 'main', sample: 'a-1', line: 6, count: 2, rewrite, ...place };
}

test('only the text of the fence changes', () => {
  const { text, changes, kept } = updateOutputs(page, [update('uno\ndos\ntres')]);
  assert.equal(text, page.replace('one\ntwo', 'uno\ndos\ntres'));
  assert.deepEqual(changes, [{ sample: 'a-1', line: 5, before: 'one\ntwo', after: 'uno\ndos\ntres' }]);
  assert.deepEqual(kept, []);
});

test('several fences change, and each is named by its line before', () => {
  const twice = `${page}${page}`;
  const { text, changes } = updateOutputs(twice, [update('x\ny\nz'), update('q', { line: 15 })]);
  assert.equal(text, `${page.replace('one\ntwo', 'x\ny\nz')}${page.replace('one\ntwo', 'q')}`);
  assert.deepEqual(
    changes.map(({ line }) => line),
    [5, 14],
  );
});

test('a fence keeps its indent, its quotation marks and its ends of line', () => {
  for (const [open, prefix] of [
    ['   ', '   '],
    ['- ', '  '],
    ['> ', '> '],
    ['1. > ', '   > '],
    ['\t', '\t'],
  ] as const) {
    const fence = (text: string) => [
      `${open}~~~text output`,
      ...text.split('\n').map((line) => `${prefix}${line}`.trimEnd()),
      `${prefix}~~~`,
    ];
    const before = fence('one\n\n  two').join('\r\n');
    const { text, changes } = updateOutputs(before, [update('x\n\n  y', { line: 2, count: 3 })]);
    assert.equal(text, fence('x\n\n  y').join('\r\n'));
    assert.equal(changes[0]?.before, 'one\n\n  two');
  }
});

test('a text with fence marks gets a longer fence', () => {
  const { text } = updateOutputs(page, [update('```js\n````')]);
  assert.match(text, /^`````text output\n```js\n````\n`````$/m);
});

test('a secret becomes a wildcard', () => {
  const { text } = updateOutputs(page, [update('key ‹ACME_KEY›')]);
  assert.match(text, /^key \[\.\.\]$/m);
});

test('a fence stays where tracks disagree, where no text can be, and where it is refused', () => {
  const refusal = { kind: 'refusal', reason: 'is empty' } as const;
  const reasons = [
    updateOutputs(page, [update('x'), update('y', { track: 'other' })]),
    updateOutputs(page, [update('x', { rewrite: refusal })]),
    updateOutputs(page, [update('x')], (first, last) => `stands on ${first} to ${last}`),
  ].map(({ text, changes, kept }) => {
    assert.equal(text, page);
    assert.deepEqual(changes, []);
    return kept[0]?.reason;
  });
  assert.match(reasons[0] ?? '', /not the same in every track/);
  assert.deepEqual(reasons.slice(1), ['is empty', 'stands on 5 to 8']);
  assert.equal(updateOutputs(page, [update('x'), update('x', { track: 'other' })]).changes.length, 1);
});

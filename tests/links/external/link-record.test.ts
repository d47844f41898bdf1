import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LinkRecord, readRecord, writeRecord } from '#links/external/link-record.ts';

const record: LinkRecord = new Map([
  ['https://acme.dev/b', { at: '2026-11-20T10:00:00.000Z', outcome: { kind: 'alive' }, found: '2026-11-20' }],
  [
    'https://acme.dev/a',
    {
      at: '2026-11-20T10:00:00.000Z',
      outcome: { kind: 'status', status: 404 },
      found: '2026-11-01',
      missed: { since: '2026-11-10', last: '2026-11-20', days: 3 },
      fragments: ['__proto__', 'x'],
      missing: ['x'],
    },
  ],
  [
    'https://acme.dev/c',
    {
      at: '2026-11-20T10:00:00.000Z',
      outcome: { kind: 'alive', movedTo: 'https://acme.dev/d', doubt: 'title' },
    },
  ],
  ['http://acme.dev/', { at: '2026-11-20T10:00:00.000Z', outcome: { kind: 'problem', problem: 'reset' } }],
]);

test('a record is read as it was written, and written in one order', () => {
  const read = readRecord(writeRecord(record));
  assert.ok('record' in read);
  assert.deepEqual(new Map([...read.record].sort()), new Map([...record].sort()));
  assert.equal(writeRecord(read.record), writeRecord(new Map([...record].reverse())));
});

describe('what is no record is told', () => {
  const text = writeRecord(record);
  const damaged: Readonly<Record<string, string>> = {
    nothing: '',
    'the beginning of one': text.slice(0, 100),
    'another document': '{}',
    'another version': text.replace('"version": 1', '"version": 2'),
    'an unknown field': text.replace('"found"', '"seen"'),
    'an unknown problem': text.replace('"reset"', '"bored"'),
    'an address of another kind': text.replace('https://acme.dev/b', 'file:///etc/passwd'),
    'an address that steers a terminal': text.replace('https://acme.dev/d', 'https://acme.dev/\\u001b[2J'),
    'a time that is none': text.replace('2026-11-20T10:00:00.000Z', 'yesterday'),
  };
  for (const [what, one] of Object.entries(damaged))
    test(what, () => {
      assert.notEqual(one, text);
      assert.deepEqual(readRecord(one), {
        damage: 'it is not of this version of Handrail, or it is damaged',
      });
    });
});

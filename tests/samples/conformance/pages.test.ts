import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { infoStringSchema } from '#schema/info-string.ts';
import { wildcards } from '#schema/wildcards.ts';
import { type Case, foldersOf, goldenOf, runCases } from './run-cases.ts';

/** The folder of each wildcard. */
const wildcardFolders = {
  '...': 'lines',
  '[..]': 'anything',
  '[name]': 'name',
  '[uuid]': 'uuid',
  '[timestamp]': 'timestamp',
  '[int]': 'int',
  '[hex]': 'hex',
} as const satisfies Record<keyof typeof wildcards, string>;

const [keys, ofWildcards] = await Promise.all([foldersOf('keys'), foldersOf('wildcards')]);
const folders = [...keys.map((key) => `keys/${key}`), ...ofWildcards.map((name) => `wildcards/${name}`)];
const cases = folders.flatMap((folder) =>
  (['pass', 'fail'] as const).map((side): Case => ({ folder, side })),
);

test('every key of the info string has its cases, and every case its key', () => {
  assert.deepEqual(keys, Object.keys(infoStringSchema.shape).sort());
});

test('every wildcard has its cases, and every case its wildcard', () => {
  assert.deepEqual(ofWildcards, Object.values(wildcardFolders).sort());
  assert.deepEqual(Object.keys(wildcardFolders), Object.keys(wildcards));
});

describe('cases', () => {
  let ran: Awaited<ReturnType<typeof runCases>>;
  before(async () => {
    ran = await runCases({ after: (end) => after(end as () => Promise<void>) }, cases);
  });
  for (const one of cases) {
    test(`${one.folder}: ${one.side === 'pass' ? 'passes' : 'fails'}`, async () => {
      const actual = ran.get(one) ?? '';
      assert.equal(/^\w+\/[\w-]+ \d+:\d+ /m.test(actual), one.side === 'fail', actual);
      await matchesGolden(one, actual);
    });
  }
});

async function matchesGolden(one: Case, actual: string): Promise<void> {
  if (process.env['UPDATE_GOLDEN'] === '1') return writeFile(goldenOf(one), actual);
  assert.equal(actual, await readFile(goldenOf(one), 'utf8').catch(() => ''));
}

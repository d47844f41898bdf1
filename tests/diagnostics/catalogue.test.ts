import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { catalogue, type DiagnosticCode, isDiagnosticCode } from '#diagnostics/catalogue.ts';
import { checkRoot, lineOf } from './check-root.ts';
import { fixtures, layOver } from './lay-over.ts';

/** Who runs the fixtures of each subject: this file, by a check, or another test, by a run. */
const drivers: Readonly<Record<string, 'check' | 'run'>> = {
  content: 'check',
  yaml: 'check',
  schema: 'check',
  guide: 'check',
  lint: 'check',
  links: 'check',
  provider: 'run',
  diagrams: 'run',
  samples: 'run',
};

/** Findings that say something about a whole file. */
const wholeFile: ReadonlySet<string> = new Set([
  'content/unreadable',
  'content/missing-file',
  'content/unexpected-file',
]);

const codes = Object.keys(catalogue) as DiagnosticCode[];
const subjectOf = (code: string) => code.split('/')[0] ?? '';

describe('the base of the fixtures', () => {
  test('has no findings', async (context) => {
    assert.deepEqual((await checkRoot(await layOver(context))).map(lineOf), []);
  });
});

describe('every code of the catalogue', () => {
  for (const code of codes) {
    const driver = drivers[subjectOf(code)];
    test(`${code}: has a failing fixture and a passing twin`, { todo: driver === 'run' }, () => {
      assert.ok(driver, `nobody drives the fixtures of ${code}`);
      for (const side of ['fail', 'pass'])
        assert.ok(existsSync(join(fixtures, code, side, 'content')), `${code}/${side}/content is missing`);
    });
    if (driver !== 'check') continue;
    test(`${code}: is found in the failing fixture, where it is expected`, async (context) => {
      const found = await checkRoot(await layOver(context, join(code, 'fail')));
      assert.ok(found.some((one) => one.code === code && (one.at.span !== undefined || wholeFile.has(code))));
      await matchesGolden(join(fixtures, code, 'expected.txt'), `${found.map(lineOf).join('\n')}\n`);
    });
    test(`${code}: is not found in the passing twin`, async (context) => {
      assert.deepEqual((await checkRoot(await layOver(context, join(code, 'pass')))).map(lineOf), []);
    });
  }

  test('is lower case with hyphens, and its rule is a sentence', () => {
    for (const code of codes) {
      assert.match(code, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
      assert.match(catalogue[code].rule, /^[A-Z].*\.$/);
    }
  });
});

describe('every fixture', () => {
  test('belongs to a code of the catalogue', () => {
    const folders = readdirSync(fixtures, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'base',
    );
    for (const { name } of folders)
      for (const leaf of readdirSync(join(fixtures, name)))
        assert.ok(isDiagnosticCode(`${name}/${leaf}`), `${name}/${leaf} is no code`);
  });
});

async function matchesGolden(path: string, actual: string): Promise<void> {
  if (process.env['UPDATE_GOLDEN'] === '1') return writeFile(path, actual);
  assert.equal(actual, await readFile(path, 'utf8').catch(() => ''));
}

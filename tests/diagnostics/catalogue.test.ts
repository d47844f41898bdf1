import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { catalogue, type DiagnosticCode, isDiagnosticCode } from '#diagnostics/catalogue.ts';
import { checkRoot, checkRootWithDyingWorker, lineOf } from './check-root.ts';
import {
  askRoot,
  drawRoot,
  drawRootWithoutBrowser,
  type FindInRoot,
  runRoot,
  runRootInSandbox,
} from './find-in-root.ts';
import { fixtures, layOver } from './lay-over.ts';

/** How the fixtures of a code are examined: those of its own, else those of its subject, else by a check. */
const finders: Readonly<Record<string, FindInRoot>> = {
  samples: runRoot,
  'samples/drift': runRootInSandbox,
  'content/not-checked': checkRootWithDyingWorker,
  diagrams: drawRoot,
  'diagrams/not-drawn': drawRootWithoutBrowser,
  'links/external-dead': askRoot,
  'links/external-unsure': askRoot,
  'links/external-moved': askRoot,
};

/** Findings that say something about a whole file. */
const wholeFile: ReadonlySet<string> = new Set([
  'content/unreadable',
  'content/missing-file',
  'content/unexpected-file',
]);

const codes = Object.keys(catalogue) as DiagnosticCode[];

function finderOf(code: string): FindInRoot {
  return finders[code] ?? finders[code.split('/')[0] ?? ''] ?? checkRoot;
}

describe('the base of the fixtures', () => {
  test('has no findings', async (context) => {
    assert.deepEqual((await checkRoot(await layOver(context))).map(lineOf), []);
  });
});

describe('every code of the catalogue', { concurrency: availableParallelism() }, () => {
  for (const code of codes) {
    const findIn = finderOf(code);
    test(`${code}: has a failing fixture and a passing twin`, () => {
      for (const side of ['fail', 'pass'])
        assert.ok(existsSync(join(fixtures, code, side, 'content')), `${code}/${side}/content is missing`);
    });
    test(`${code}: is found in the failing fixture, where it is expected`, async (context) => {
      const found = await findIn(await layOver(context, join(code, 'fail')));
      assert.ok(found.some((one) => one.code === code && (one.at.span !== undefined || wholeFile.has(code))));
      await matchesGolden(join(fixtures, code, 'expected.txt'), `${found.map(lineOf).join('\n')}\n`);
    });
    test(`${code}: is not found in the passing twin`, async (context) => {
      assert.deepEqual((await findIn(await layOver(context, join(code, 'pass')))).map(lineOf), []);
    });
  }

  test('is lower case with hyphens, and its rule and its reason are sentences', () => {
    for (const code of codes) {
      assert.match(code, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
      for (const text of [catalogue[code].rule, catalogue[code].why]) assert.match(text, /^[A-Z`“].*\.$/);
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

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { catalogue, type DiagnosticCode, isDiagnosticCode } from '#diagnostics/catalogue.ts';
import { surveyFolder } from '#library/survey-folder.ts';
import { codeIndex } from '../../scripts/reference/code-index.ts';
import { codePage } from '../../scripts/reference/code-page.ts';
import { project } from '../temporary-root.ts';
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

/** How the fixtures of a code are examined, and the command that does the same for an author. */
interface Finder {
  readonly findIn: FindInRoot;
  readonly command: string;
  /** What the fixtures have that an author does not meet. */
  readonly note?: string;
}

const byCheck: Finder = { findIn: checkRoot, command: 'handrail check' };

const byAsking: Finder = {
  findIn: askRoot,
  command: 'handrail check --external',
  note: 'What the other site answered, now and before, is told here by `content/links.json`.',
};

/** The finders of single codes, and of subjects; of all others it is a check. */
const finders: Readonly<Record<string, Finder>> = {
  samples: { findIn: runRoot, command: 'handrail samples' },
  'samples/drift': {
    findIn: runRootInSandbox,
    command: 'handrail samples --target sandbox',
    note: 'The example is run against a stand-in of the sandbox, whose second page is not as described.',
  },
  'content/not-checked': {
    ...byCheck,
    findIn: checkRootWithDyingWorker,
    note: 'No file that ends the checker is known. The example is checked by one that is made to end at the word `DIE`.',
  },
  'diagrams/failed': { findIn: drawRoot, command: 'handrail build' },
  'diagrams/not-drawn': {
    findIn: drawRootWithoutBrowser,
    command: 'handrail build',
    note: 'The example is built on a machine without Chromium.',
  },
  'links/external-dead': byAsking,
  'links/external-unsure': byAsking,
  'links/external-moved': byAsking,
};

/** Findings that say something about a whole file. */
const wholeFile: ReadonlySet<string> = new Set([
  'content/unreadable',
  'content/missing-file',
  'content/unexpected-file',
  'content/unused-file',
]);

/** The folder of the pages that the generator makes. */
const reference = join(project, 'content/reference');

const howToWrite = 'UPDATE_GOLDEN=1 node --test tests/diagnostics/catalogue.test.ts, then read it';

const codes = Object.keys(catalogue) as DiagnosticCode[];

function finderOf(code: string): Finder {
  return finders[code] ?? finders[code.split('/')[0] ?? ''] ?? byCheck;
}

describe('the base of the fixtures', () => {
  test('has no findings', async (context) => {
    assert.deepEqual((await checkRoot(await layOver(context))).map(lineOf), []);
  });
});

describe('every code of the catalogue', { concurrency: availableParallelism() }, () => {
  for (const code of codes) {
    const { findIn, command, note } = finderOf(code);
    test(`${code}: has a failing fixture and a passing twin`, () => {
      for (const side of ['fail', 'pass'])
        assert.ok(existsSync(join(fixtures, code, side, 'content')), `${code}/${side}/content is missing`);
    });
    test(`${code}: is found in the failing fixture, as expected.txt and its page say`, async (context) => {
      const fail = await layOver(context, join(code, 'fail'));
      const found = await findIn(fail);
      assert.ok(found.some((one) => one.code === code && (one.at.span !== undefined || wholeFile.has(code))));
      await matchesGolden(join(fixtures, code, 'expected.txt'), `${found.map(lineOf).join('\n')}\n`);
      const pass = await layOver(context, join(code, 'pass'));
      await matchesPage(`codes/${code}.mdx`, codePage({ code, command, note, found, fail, pass }));
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

describe('the pages', () => {
  test('list every code', () => matchesPage('codes.mdx', codeIndex()));

  test('belong to codes of the catalogue', () => {
    const pages = surveyFolder(join(reference, 'codes')).paths;
    const strangers = pages.filter((page) => !isDiagnosticCode(page.replace(/\.mdx$/, '')));
    assert.deepEqual(strangers, []);
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

/** Holds that a page is what its generator makes. `UPDATE_GOLDEN=pages` writes the pages alone. */
async function matchesPage(page: string, made: string): Promise<void> {
  const path = join(reference, page);
  if (['1', 'pages'].includes(process.env['UPDATE_GOLDEN'] ?? '')) {
    await mkdir(dirname(path), { recursive: true });
    return writeFile(path, made);
  }
  const isSame = made === (await readFile(path, 'utf8').catch(() => ''));
  assert.ok(isSame, `content/reference/${page} is missing or out of date. Run: ${howToWrite}`);
}

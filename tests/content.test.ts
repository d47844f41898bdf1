import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { checkContent } from '#check/check-content.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { runSamples } from '#samples/run-library.ts';
import { summarise } from '#samples/summarise.ts';
import { buildSite } from '#site/build/build-site.ts';
import { startPreview } from '#site/build/start-preview.ts';
import { hasErrors } from '../scripts/print-report.ts';
import { generateBlocks } from '../scripts/reference/generate-blocks.ts';
import { pagesWithBlocks } from '../scripts/reference/pages-with-blocks.ts';
import { findBreaks } from './content/find-breaks.ts';
import { firstResult, proveEveryCall, readGoldenQueries } from './content/golden-queries.ts';
import { type Break, facts, groupBreaks, pageOf, readBreaks } from './content/read-breaks.ts';
import { checkRoot, lineOf } from './diagnostics/check-root.ts';
import { assertWithin, guideBudget, weighPage, weightText } from './e2e/budget/weigh-page.ts';
import { assertSameIds } from './e2e/built-page-tests.ts';
import { findDeadReferences } from './e2e/find-dead-references.ts';
import { chromiumPath, launchChromium } from './e2e/launch-chromium.ts';
import { readBuiltSite } from './e2e/read-built-site.ts';
import { project } from './temporary-root.ts';

const content = join(project, 'content');
const host = await inspectHost(process.env['PATH'] ?? '');
const breaks = await readBreaks();
// Without network namespaces, two runs of one guide want the same port.
const concurrency = host.isolation === 'none' ? 1 : availableParallelism();

describe('the content', { concurrency }, () => {
  test('has no findings on the day of its last review', async () => {
    const days = documentsOf(await loadLibrary(content)).flatMap(({ facts }) =>
      'generated' in facts ? [] : facts.reviewed,
    );
    const { diagnostics } = await checkContent({
      root: content,
      today: new Date(days.sort().at(-1) ?? ''),
      processes: 0,
    });
    assert.deepEqual(diagnostics.map(lineOf), []);
  });

  test('has reference pages that say what the schemas and commands say', async () => {
    for (const path of pagesWithBlocks(join(content, 'reference'))) {
      const text = await readFile(path, 'utf8');
      assert.equal(text, generateBlocks(text), `${path} is out of date: npm run generate`);
    }
  });

  describe('is built', { concurrency: false }, () => {
    let folder: string;
    let browser: Browser;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'handrail-content-'));
      browser = await launchChromium();
    });
    after(async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('into pages with the ids that links are checked against, and every link leads to one', async () => {
      const [stateDir, outDir] = [join(folder, 'state'), join(folder, 'dist')];
      await proveEveryCall(content, stateDir);
      const plan = { root: content, projectRoot: project, stateDir, outDir, chromiumPath: chromiumPath() };
      const { diagramProblems, warnings } = await buildSite(plan);
      assert.deepEqual([diagramProblems, warnings], [[], []]);
      const built = await readBuiltSite(outDir, browser);
      await assertSameIds(content, built.pages);
      assert.deepEqual(findDeadReferences(built), []);
    });

    test('into guides that stay below their ceiling', async (context) => {
      const preview = await startPreview({ outDir: join(folder, 'dist'), port: 0 });
      context.after(() => preview.stop());
      for (const { slug } of (await loadLibrary(content)).guides) {
        const url = new URL(`guides/${slug}/`, preview.url).href;
        const weight = await weighPage(browser, url);
        context.diagnostic(`${slug}: ${weightText(weight)}`);
        assertWithin(weight, longGuideBudget, url);
      }
    });

    test('into an index in which each of 60 searches finds first what it should', async () => {
      const queries = await readGoldenQueries();
      assert.equal(queries.length, 60);
      const preview = await startPreview({ outDir: join(folder, 'dist'), port: 0 });
      try {
        const page = await browser.newPage();
        await page.goto(preview.url);
        await page.keyboard.press('/');
        const found: string[] = [];
        for (const { query } of queries) found.push(`${query} → ${await firstResult(page, query)}`);
        assert.deepEqual(
          found,
          queries.map(({ query, first }) => `${query} → ${first}`),
        );
      } finally {
        await preview.stop();
      }
    });
  });

  test('runs: every sample passes in every track, every error row, event and script is proven', async () => {
    const result = await runSamples({ library: await loadLibrary(content), host });
    assert.deepEqual(result.diagnostics.map(lineOf), []);
    const { passed, failed, blocked, notRun, errorRows, errorRowsProven, ...counts } = summarise(result);
    assert.deepEqual([failed, blocked, notRun], [0, 0, 0]);
    assert.ok(passed >= 30, `${passed} executions`);
    assert.ok(errorRows >= 10 && errorRowsProven === errorRows, `${errorRowsProven} of ${errorRows} rows`);
    const { eventRows, eventRowsProven } = counts;
    assert.ok(eventRows >= 10 && eventRowsProven === eventRows, `${eventRowsProven} of ${eventRows} events`);
    for (const { kind, slug, tracks, verify } of result.evidence.filter((page) => page.kind === 'guide')) {
      assert.ok(tracks.length >= 3, `${slug} has three tracks`);
      assert.equal(verify?.status, 'passed', `the script of ${kind} ${slug}`);
    }
    const silent = result.samples.filter(({ status, reason }) => status !== 'passed' && reason === undefined);
    assert.deepEqual(silent, []);
  });

  describe('a break of one character is found where it is', { concurrency }, () => {
    let cacheDir = '';
    before(async () => {
      cacheDir = await mkdtemp(join(tmpdir(), 'handrail-content-'));
      await checkRoot(content, { cacheDir });
    });
    after(() => rm(cacheDir, { recursive: true, force: true }));

    test('of at least 20 facts of every guide, and of every kind of fact', async () => {
      for (const { slug, facts: guide } of (await loadLibrary(content)).guides) {
        const pages = [
          `guides/${slug}/`,
          ...guide.auth.map((id) => `auth/${id}.mdx`),
          `providers/${guide.provider}/`,
        ];
        const own = breaks.filter(
          ({ of, file }) => of !== 'notation' && pages.some((page) => file.startsWith(page)),
        );
        assert.ok(own.length >= 20, `${own.length} facts of ${slug} are broken`);
        for (const fact of facts) {
          const count = own.filter(({ of }) => of === fact).length;
          assert.ok(count >= 2, `${count} facts of ${slug} of the kind ${fact} are broken`);
        }
      }
    });
    // The long runs first, so that the cores have work to the end.
    const byLength = ['all', 'curl', 'node', 'python', 'check'];
    const groups = groupBreaks(breaks);
    for (const group of groups.toSorted((a, b) => byLength.indexOf(a[0].by) - byLength.indexOf(b[0].by))) {
      test(nameOf(group), async (context) => {
        const { expected, found } = await findBreaks(context, group, { host, cacheDir });
        const places = found.map(
          ({ code, at: { file, span } }) => `${code} ${file}:${span?.start.line}:${span?.start.column}`,
        );
        for (const [index, place] of expected.entries()) {
          const message = `${group[index]?.name}: ${place}\nwas not found, but:\n${found.map(lineOf).join('\n')}`;
          assert.ok(places.includes(place), message);
        }
        assert.ok(hasErrors(found), 'the exit code is 1');
      });
    }
  });
});

/** The guides of the content are many times as long as the guide of the budget: their HTML has a ceiling of its own. */
const longGuideBudget = { ...guideBudget, html: 65_536 };

function nameOf(group: readonly [Break, ...Break[]]): string {
  const [{ name, code, by }] = group;
  return by === 'all' ? `${group.length} at once in ${pageOf(group[0])}` : `${name} (${code})`;
}

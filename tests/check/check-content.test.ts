import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { type CheckOptions, checkContent } from '#check/check-content.ts';
import { lineOf, today } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';
import { project } from '../temporary-root.ts';

const program = join(project, 'tests/check/dying-worker.ts');

/** Patterns, each with one link that leads nowhere, over the base of the fixtures. */
async function layPatterns(context: TestContext, bodies: readonly string[]): Promise<string> {
  const root = await layOver(context);
  await Promise.all(
    bodies.map((body, index) =>
      writeFile(join(root, `patterns/p${String(index).padStart(3, '0')}.mdx`), patternPage(body)),
    ),
  );
  return root;
}

function brokenLinks(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `See [page ${index}](/patterns/none-${index}).\n`);
}

async function check(root: string, options: Partial<CheckOptions> = {}) {
  const done: number[] = [];
  const warnings: string[] = [];
  const { diagnostics } = await checkContent({
    root,
    today,
    processes: 0,
    onProgress: (_, all) => void done.push(all),
    onWarning: (message) => void warnings.push(message),
    ...options,
  });
  return { lines: diagnostics.map(lineOf), examined: done[0] ?? 0, warnings };
}

describe('a check by processes', () => {
  test('finds what a check in this process finds, in the same order, however many there are', async (context) => {
    const root = await layPatterns(context, brokenLinks(60));
    const { lines } = await check(root);
    assert.equal(lines.length, 60);
    for (const processes of [1, 2, 4]) assert.deepEqual((await check(root, { processes })).lines, lines);
  });

  test('goes on after files that end a process, and tells of each', async (context) => {
    const bodies = brokenLinks(40);
    for (const [index, what] of [
      [3, 'DIE'],
      [4, 'DIE'],
      [17, 'EXIT'],
      [30, 'HANG'],
    ] as const)
      bodies[index] = `${what}\n`;
    const root = await layPatterns(context, bodies);
    const { lines } = await check(root, { processes: 2, worker: { program, timeLimit: 2000 } });
    const failed = lines.filter((line) => line.startsWith('content/not-checked'));
    assert.deepEqual(
      failed.map((line) => line.replace(/ This is a fault.*/, '')),
      [
        'content/not-checked content/patterns/p003.mdx:1:1-1:1 error: The check of this file was ended by SIGSEGV.',
        'content/not-checked content/patterns/p004.mdx:1:1-1:1 error: The check of this file was ended by SIGSEGV.',
        'content/not-checked content/patterns/p017.mdx:1:1-1:1 error: The check of this file ended with 7.',
        'content/not-checked content/patterns/p030.mdx:1:1-1:1 error: The check of this file takes more than 2 s.',
      ],
    );
    assert.equal(lines.length, 40);
  });

  test('takes a page of a megabyte', async (context) => {
    const section = (index: number) =>
      `## Step ${index}\n\nThe *order* of step ${index} is read by [this step](#step-${index}).\n\n- Its \`id\`.\n- Its state.\n`;
    const body = Array.from({ length: 10_000 }, (_, index) => section(index)).join('\n');
    assert.ok(body.length > 950_000 && body.length < 2 ** 20);
    const root = await layPatterns(context, [body, ...brokenLinks(1)]);
    const { lines } = await check(root, { processes: 2 });
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['links/missing-page'],
    );
  });

  test('is told of a program that does not start', async (context) => {
    const root = await layPatterns(context, []);
    const worker = { program: '/nowhere/worker.ts', timeLimit: 30_000 };
    const { lines } = await check(root, { processes: 1, worker });
    assert.ok(lines.length > 0 && lines.every((line) => line.includes('content/not-checked')));
  });

  test('ends when it is stopped, and keeps what was examined', async (context) => {
    const root = await layPatterns(context, brokenLinks(60));
    const cacheDir = join(dirname(root), 'cache');
    const stop = new AbortController();
    const stopped = check(root, {
      processes: 2,
      cacheDir,
      signal: stop.signal,
      onProgress: (done) => (done === 20 ? stop.abort(new Error('Stopped.')) : undefined),
    });
    await assert.rejects(stopped, /Stopped/);
    const { examined, lines } = await check(root, { cacheDir });
    assert.ok(examined > 0 && examined <= 50, `${examined} files were examined again`);
    assert.equal(lines.length, 60);
  });
});

describe('a kept report', () => {
  async function warmed(context: TestContext) {
    const root = await layPatterns(context, ['See [it](/patterns/p001#one).\n', '## One\n']);
    const cacheDir = join(dirname(root), 'cache');
    const first = await check(root, { cacheDir });
    return { root, cacheDir, first };
  }

  test('serves a file that did not change, with the findings of the first time', async (context) => {
    const { root, cacheDir, first } = await warmed(context);
    assert.ok(first.examined > 5);
    assert.deepEqual(await check(root, { cacheDir }), { ...first, examined: 0 });
  });

  const changes: Readonly<Record<string, readonly [(root: string) => Promise<unknown>, number]>> = {
    'a page': [(root) => writeFile(join(root, 'patterns/p000.mdx'), patternPage('x\n')), 1],
    'a page that others link to': [
      (root) => writeFile(join(root, 'patterns/p001.mdx'), patternPage('## Two\n')),
      1,
    ],
    'a file beside pages': [
      async (root) => {
        await mkdir(join(root, 'patterns/files'), { recursive: true });
        await writeFile(join(root, 'patterns/files/a.txt'), 'a');
      },
      4,
    ],
    'a page that is gone': [(root) => rm(join(root, 'patterns/p001.mdx')), 0],
  };
  for (const [name, [change, expected]] of Object.entries(changes)) {
    test(`does not serve ${name}`, async (context) => {
      const { root, cacheDir } = await warmed(context);
      await change(root);
      const again = await check(root, { cacheDir });
      assert.equal(again.examined, expected);
      assert.deepEqual(again.lines, (await check(root)).lines);
    });
  }

  test('does not serve pages after a change of what all share', async (context) => {
    const { root, cacheDir } = await warmed(context);
    const path = join(root, 'site.yaml');
    await writeFile(path, `${await readFile(path, 'utf8')}\n# Changed.\n`);
    assert.ok((await check(root, { cacheDir })).examined >= 6);
  });

  test('does not serve an entry of the showcase when a guide that it names is gone', async (context) => {
    const { root, cacheDir } = await warmed(context);
    await mkdir(join(root, 'showcase'));
    const entry = 'title: A\nby: B\ndescription: C\nguides: [take-orders]\nagreed: 2026-11-01\n';
    await writeFile(join(root, 'showcase/a.yaml'), entry);
    assert.equal((await check(root, { cacheDir })).examined, 1);
    await rm(join(root, 'guides/take-orders'), { recursive: true });
    const { lines } = await check(root, { cacheDir });
    assert.ok(
      lines.some((line) => line.startsWith('content/unknown-reference content/showcase/a.yaml:4:10')),
    );
    assert.deepEqual(lines, (await check(root)).lines);
  });

  test('holds for as long as a review is fresh', async (context) => {
    const { root, cacheDir } = await warmed(context);
    const on = (day: string) => check(root, { cacheDir, today: new Date(day) });
    assert.equal((await on('2026-11-23')).examined, 0);
    const overdue = await on('2027-06-20');
    assert.ok(overdue.lines.some((line) => line.startsWith('lint/review-overdue')));
    assert.deepEqual(overdue.lines, (await check(root, { today: new Date('2027-06-20') })).lines);
    assert.deepEqual((await on('2026-11-23')).lines, (await check(root)).lines);
  });

  test('that is damaged is none', async (context) => {
    const { root, cacheDir, first } = await warmed(context);
    for (const damage of [
      '',
      '{',
      'null',
      '{"version":1}',
      '{"version":1,"reports":{"page guides/x":null}}',
    ]) {
      await writeFile(join(cacheDir, 'check.json'), damage);
      assert.deepEqual(await check(root, { cacheDir }), first);
    }
  });

  test('that cannot be written is a warning', async (context) => {
    const root = await layPatterns(context, []);
    const file = join(dirname(root), 'file');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const { warnings } = await check(root, { cacheDir: join(file, 'cache') });
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0] ?? '',
      /^The results are not kept for the next check, as `.*` cannot be written: /,
    );
  });
});

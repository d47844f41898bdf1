import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { processesNamed } from '../samples/hostile/processes-named.ts';
import { survivors } from '../samples/hostile/survivors.ts';
import { samplesDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { hasColours, runHandrail, startHandrail } from './run-handrail.ts';

/** The base without the pages that have samples. */
async function layWithoutSamples(context: TestContext): Promise<string> {
  const root = await layFresh(context);
  for (const folder of ['guides', 'auth']) await rm(join(root, folder), { recursive: true });
  return root;
}

describe('handrail samples', { concurrency: availableParallelism() }, () => {
  test('ends with 0 when everything passed; the report is on stdout, progress on stderr', async (context) => {
    const { code, stdout, stderr } = await runHandrail(['samples', '--root', await layFresh(context)]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^✓ take-orders \(main\): 2 of 2 passed/);
    assert.match(
      stdout,
      /\nSamples: 3 passed\nError rows: 1 of 1 proven\nTarget: simulator · Isolation: .+\n$/,
    );
    assert.match(stderr, /^Running samples …\n(?: {2}\S+ \(main\): (\d) of \1 steps?, [\d.]+ s\n)+$/);
    assert.ok(!hasColours(stdout + stderr), 'no colours in a pipe');
  });

  test('ends with 1 after a failure, and prints what the sample said', async (context) => {
    const root = await layFresh(context, 'samples/output-differs/fail');
    const { code, stdout } = await runHandrail(['samples', 'patterns/page', '--root', root]);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^error\[samples\/output-differs\]: .*\n {2}--> content\/patterns\/page\.mdx:16:1\n/,
    );
    assert.match(stdout, /\n {3}16 - 3\n {6}\+ 2\n/);
    assert.match(stdout, /\nSamples: 1 failed\n/);
  });

  test('ends with 1 when a page cannot be read', async (context) => {
    const root = await layFresh(context, 'yaml/syntax/fail');
    const { code, stdout } = await runHandrail(['samples', '--root', root]);
    assert.equal(code, 1);
    assert.match(stdout, /^error\[yaml\/syntax\]/);
  });

  test('ends with 3 where there is no sample', async (context) => {
    const { code, stdout } = await runHandrail(['samples', '--root', await layWithoutSamples(context)]);
    assert.equal(code, 3, stdout);
    assert.match(stdout, /^Samples: none found\n/);
  });

  test('ends with 2 for a track that no page has', async (context) => {
    const root = await layFresh(context);
    const { code, stderr } = await runHandrail(['samples', '--track', 'mian', '--root', root]);
    assert.equal(code, 2);
    assert.match(stderr, /^error: No page has the track `mian`\.\n.*Did you mean `main`\?/);
  });

  test('takes the absolute path of a page, as a shell completes it', async (context) => {
    const root = await layFresh(context);
    const path = join(root, 'guides', 'take-orders', 'index.mdx');
    const { code, stdout } = await runHandrail(['samples', path, '--list', '--root', root]);
    assert.equal(code, 0);
    assert.match(stdout, /^take-orders \(main\)\n/);
  });

  test('ends with 3 where no sample is run, and gives the reason', async (context) => {
    const root = await layFresh(context, 'samples/not-run/pass');
    const { code, stdout } = await runHandrail(['samples', 'patterns/page', '--root', root]);
    assert.equal(code, 3);
    assert.match(stdout, /list: illustrative\. Handrail does not run Rust\.\nSamples: 1 illustrative\n/);
  });

  test('a sample whose needs are not met is a warning, and in CI an error unless it is allowed', async (context) => {
    const root = await layFresh(context, 'samples/not-run/fail');
    const run = async (env: Record<string, string>, ...more: string[]) => {
      const { code, stdout } = await runHandrail(['samples', '--root', root, ...more], { env });
      assert.match(stdout, /\nSamples: 3 passed, 1 not run\n/);
      assert.match(stdout, /list: not-run\. Handrail does not run `rust`\./);
      return `${code} ${/^\w+(?=\[samples\/not-run\])/m.exec(stdout)?.[0]}`;
    };
    assert.equal(await run({}), '0 warning');
    assert.equal(await run({ CI: 'true' }), '1 error');
    assert.equal(await run({ CI: 'true' }, '--allow-not-run'), '0 warning');
    const junit = async (CI: string) =>
      (await runHandrail(['samples', '--root', root, '--reporter', 'junit'], { env: { CI } })).stdout;
    assert.match(await junit('true'), /<failure [^>]*type="samples\/not-run"/);
    assert.doesNotMatch(await junit(''), /<failure/);
    assert.match(await junit(''), /<skipped message="not-run: /);
  });

  test('takes what passed from the cache, unless it is told not to', async (context) => {
    const args = ['samples', 'auth', '--reporter', 'json', '--root', await layFresh(context)];
    const cached: boolean[] = [];
    for (const more of [[], [], ['--no-cache']]) {
      const { stdout } = await runHandrail([...args, ...more]);
      cached.push(...samplesDocument.parse(JSON.parse(stdout)).samples.map((sample) => sample.cached));
    }
    assert.deepEqual(cached, [false, true, false]);
  });
});

describe('handrail samples --reporter json prints one document and nothing else', () => {
  test('after a run of all kinds', async (context) => {
    const root = await layFresh(context, 'samples/not-run/fail', 'samples/error-not-proven/fail');
    const { code, stdout, stderr } = await runHandrail(['samples', '--reporter', 'json', '--root', root]);
    const { samples, errors, diagnostics, summary } = samplesDocument.parse(JSON.parse(stdout));
    assert.equal(code, 1);
    assert.match(stderr, /^Running samples …\n/);
    assert.deepEqual(samples.map(({ guide, id, status }) => `${guide} ${id} ${status}`).sort(), [
      'auth/acme-keys use-it-1 passed',
      'patterns/page list not-run',
      'take-orders list passed',
      'take-orders receive passed',
    ]);
    assert.deepEqual(
      errors.map(({ guide, status, code: error, result }) => `${guide} ${status} ${error} ${result}`).sort(),
      ['another 403 invalid_key not-proven', 'take-orders 401 invalid_key proven'],
    );
    assert.deepEqual(
      diagnostics.map((one) => one.code),
      ['samples/error-not-proven', 'samples/not-run'],
    );
    const { passed, notRun, errorRows, errorRowsProven } = summary;
    assert.deepEqual([passed, notRun, errorRows, errorRowsProven], [3, 1, 2, 1]);
  });

  test('where there is no sample', async (context) => {
    const root = await layWithoutSamples(context);
    const { code, stdout } = await runHandrail(['samples', '--reporter', 'json', '--root', root]);
    const { samples, errors, diagnostics } = samplesDocument.parse(JSON.parse(stdout));
    assert.deepEqual([code, samples, errors, diagnostics], [3, [], [], []]);
  });
});

describe('a signal during handrail samples', () => {
  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    test(`${signal} ends with ${expected}, and leaves no process and no folder behind`, {
      timeout: 60_000,
    }, async (context) => {
      const root = await layFresh(context);
      const seconds = String(randomInt(1_000_000, 9_999_999));
      const page = `\n\`\`\`bash\nsleep ${seconds} & sleep ${seconds}\n\`\`\`\n`;
      await writeFile(join(root, 'patterns/webhooks.mdx'), page, { flag: 'a' });
      const temporary = await mkdtemp(join(tmpdir(), 'handrail-tmp-'));
      context.after(() => rm(temporary, { recursive: true, force: true }));
      const args = ['samples', '--root', root, '--reporter', 'json'];
      const { child, ended } = startHandrail(args, { env: { TMPDIR: temporary } });
      while (processesNamed(seconds).length < 2) {
        assert.equal(child.exitCode, null, 'it has not ended before');
        await wait(20);
      }
      child.kill(signal);
      const { code, stdout, stderr } = await ended;
      assert.deepEqual([code, stdout], [expected, '']);
      assert.match(stderr, /\nStopped\.\n$/);
      assert.deepEqual(await readdir(temporary), []);
      assert.deepEqual(await survivors(seconds), []);
    });
  }
});

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runSamples } from '#samples/run-library.ts';
import { fences } from './fences.ts';
import { processesNamed } from './hostile/processes-named.ts';
import { survivors } from './hostile/survivors.ts';
import { loadHost, type Page, pageLibrary, runPage } from './run-page.ts';

/** A folder for temporary files of this test alone. */
async function ownTemporary(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-tmp-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  context.after(async () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

const workspaces = (folder: string) =>
  readdirSync(folder).filter((name) => /^handrail-[A-Za-z0-9]{6}$/.test(name));

/** What a track is at when it is stopped: the page that waits there, once its first sample is done. */
const moments: Readonly<Record<string, (sleep: string) => Page>> = {
  'a sample': (sleep) => ({ body: fences(['bash', 'true'], ['bash', `${sleep} & ${sleep}`]) }),
  'a sample of its own': (sleep) => ({ body: fences(['bash', 'true'], ['bash isolated', sleep]) }),
  'a service that is not ready': (sleep) => ({
    body: fences(['bash', 'true'], ['bash service ready="http://localhost:4299/"', sleep]),
  }),
  'the verification': (sleep) => ({
    body: fences(['bash', 'true']),
    facts: 'verify: { file: verify.sh, steps: [{ what: Waits., output: done }] }',
    files: { 'verify.sh': sleep },
  }),
};

for (const [moment, pageAt] of Object.entries(moments)) {
  for (const isolation of [undefined, 'none'] as const) {
    test(`an abort during ${moment} ends everything and removes the workspace (${isolation ?? 'strongest'})`, async (context) => {
      const controller = new AbortController();
      const folder = await ownTemporary(context);
      const seconds = String(randomInt(1_000_000, 9_999_999));
      const library = await pageLibrary(context, pageAt(`sleep ${seconds}`));
      const running = runSamples({
        library,
        host: await loadHost(),
        signal: controller.signal,
        onProgress: ({ kind }) => {
          if (kind === 'step') void untilRunning(seconds).then(() => controller.abort(new Error('stopped')));
        },
        ...(isolation === undefined ? {} : { isolation }),
      });
      await assert.rejects(running, /stopped/);
      assert.deepEqual(workspaces(folder), []);
      assert.deepEqual(await survivors(seconds), [], 'nothing still sleeps');
    });
  }
}

/** Waits until a process sleeps for so many seconds. */
async function untilRunning(seconds: string): Promise<void> {
  while (processesNamed(seconds).length === 0) await wait(5);
}

test('a workspace is removed after a run', async (context) => {
  const folder = await ownTemporary(context);
  await runPage(context, '```bash\nmkdir -p a/b; touch a/b/c; chmod 000 a\nfalse\n```\n');
  assert.deepEqual(workspaces(folder), []);
});

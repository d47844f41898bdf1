import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Library } from '#library/library.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { runSamples } from '#samples/run-library.ts';
import { startHandrail } from '../../cli/run-handrail.ts';
import { layOver } from '../../diagnostics/lay-over.ts';
import { pageLibrary } from '../run-page.ts';
import { processesNamed } from './processes-named.ts';
import { survivors } from './survivors.ts';

const host = await inspectHost(process.env['PATH'] ?? '');
const skip = host.isolation === 'none' ? (host.isolationReason ?? 'no isolation') : false;

/** A folder for the workspaces of this test alone, which thereby names every process of its runs. */
async function ownTemporary(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-survivors-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  context.after(async () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

const fence = (words: string, text: string) => `\`\`\`${words}\n${text}\n\`\`\`\n\n`;

/** Ways to leave processes behind, which are all called `sleep` and a number. */
function bodies(seconds: string): readonly string[] {
  const forks = `(setsid sleep ${seconds} &) ; setsid nohup sleep ${seconds} >/dev/null 2>&1 </dev/null & disown`;
  const double = `import os\nfor _ in range(3):\n    if os.fork() == 0:\n        os.setsid()\n        if os.fork() == 0:\n            os.execvp('sleep', ['sleep', '${seconds}'])\n        os._exit(0)`;
  const spawned = `import { spawn } from 'node:child_process';\nspawn('sleep', ['${seconds}'], { detached: true, stdio: 'ignore' }).unref();`;
  return [
    fence('bash', forks) + fence('python', double) + fence('js', spawned),
    fence('bash', `${forks}\nkill -9 $$`),
    fence('python', `${double}\nraise SystemExit(3)`),
    fence('js', `${spawned}\nprocess.kill(process.pid, 'SIGSEGV');`),
    fence('bash timeout=1s', `${forks}\ntrap '' TERM\nkill -STOP $$; sleep ${seconds}`),
    fence('bash timeout=1s', `${forks}\n:() { sleep ${seconds} & }; for n in {1..50}; do :; done; wait`),
    fence(`bash service ready="http://localhost:4299/"`, `${forks}\nexit 1`),
    fence('bash', `${forks}\nwhile :; do printf '%1000000s' x; done`),
    fence('bash isolated', forks) + fence('bash isolated', 'false'),
    fence('bash', `${forks}\nprintf 'gate end\\n' >&3; exec 3>&-; exec 1>&- 2>&-`),
  ];
}

test('after 100 hostile runs no process is left, and no workspace', {
  skip,
  timeout: 300_000,
}, async (context) => {
  const folder = await ownTemporary(context);
  const seconds = String(randomInt(1_000_000, 9_999_999));
  const guides: Library['guides'][number][] = [];
  let library: Library | undefined;
  for (const [index, body] of bodies(seconds).entries()) {
    library = await pageLibrary(context, { body });
    const [guide] = library.guides;
    assert.ok(guide);
    for (let run = 0; run < 10; run += 1) guides.push({ ...guide, slug: `page-${index}-${run}` });
  }
  assert.ok(library);
  assert.equal(guides.length, 100);
  const workspaces = async () => (await readdir(folder)).filter((name) => /^handrail-\w{6}$/.test(name));
  let seen = 0;
  const onProgress = () => {
    seen = Math.max(seen, processesNamed(seconds).length);
  };
  const { samples } = await runSamples({ library: { ...library, guides }, host, onProgress });
  assert.ok(seen > 0, 'processes were left behind while tracks ran');
  assert.equal(new Set(samples.map(({ guide }) => guide)).size, 100);
  assert.ok(samples.some(({ status }) => status === 'passed'));
  assert.ok(samples.some(({ status }) => status === 'failed'));
  assert.deepEqual(await survivors(seconds, folder), []);
  assert.deepEqual(await workspaces(), []);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
  test(`no process survives a runner that is ended by ${signal}`, { skip }, async (context) => {
    const root = await layOver(context);
    const folder = await ownTemporary(context);
    const seconds = String(randomInt(1_000_000, 9_999_999));
    await mkdir(join(root, 'patterns'), { recursive: true });
    const [forks = ''] = bodies(seconds);
    const body = `${forks}${fence('bash', `sleep ${seconds}`)}`;
    const facts = 'title: Page\ndescription: A page.\nreviewed: 2026-11-02\nreviewEvery: 6m\nowner: Tests';
    await writeFile(join(root, 'patterns', 'hostile.mdx'), `---\n${facts}\n---\n\n${body}`);
    const { child, ended } = startHandrail(['samples', '--root', root, 'hostile'], {
      env: { TMPDIR: folder },
    });
    // All that the page leaves behind, and its last sample.
    while (processesNamed(seconds).length < 7) {
      assert.equal(child.exitCode, null, 'it has not ended before');
      await wait(10);
    }
    child.kill(signal);
    await ended;
    assert.deepEqual(await survivors(seconds, folder), []);
    for (const name of await readdir(folder)) {
      assert.equal(signal, 'SIGKILL', 'who can still tidy up does');
      assert.deepEqual(await readdir(join(folder, name)), []);
    }
  });
}

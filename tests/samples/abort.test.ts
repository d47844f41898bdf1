import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { runSamples } from '#samples/run-library.ts';
import { pageLibrary, runPage } from './run-page.ts';

const workspaces = () => readdirSync(tmpdir()).filter((name) => /^handrail-[A-Za-z0-9]{6}$/.test(name));

for (const isolation of [undefined, 'none'] as const) {
  test(`an abort ends everything and removes the workspace (${isolation ?? 'strongest'})`, async (context) => {
    const controller = new AbortController();
    const before = workspaces();
    const library = await pageLibrary(context, {
      body: '```bash\ntrue\n```\n\n```bash\nsleep 1234 & sleep 1234\n```\n\n```js service ready="http://localhost:4299/"\nsetTimeout(() => {}, 1e6);\n```\n',
    });
    const running = runSamples({
      library,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped')),
      ...(isolation === undefined ? {} : { isolation }),
    });
    await assert.rejects(running, /stopped/);
    assert.deepEqual(
      workspaces().filter((name) => !before.includes(name)),
      [],
    );
    assert.doesNotMatch(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }), /sleep 1234/);
  });
}

test('a workspace is removed after a run', async (context) => {
  const before = workspaces();
  await runPage(context, '```bash\nmkdir -p a/b; touch a/b/c; chmod 000 a\nfalse\n```\n');
  assert.deepEqual(
    workspaces().filter((name) => !before.includes(name)),
    [],
  );
});

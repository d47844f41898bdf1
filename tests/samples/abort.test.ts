import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runSamples } from '#samples/run-library.ts';
import { pageLibrary, runPage } from './run-page.ts';

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

for (const isolation of [undefined, 'none'] as const) {
  test(`an abort ends everything and removes the workspace (${isolation ?? 'strongest'})`, async (context) => {
    const controller = new AbortController();
    const folder = await ownTemporary(context);
    const seconds = String(1000 + Math.floor(Math.random() * 1_000_000));
    const library = await pageLibrary(context, {
      body: `\`\`\`bash\ntrue\n\`\`\`\n\n\`\`\`bash\nsleep ${seconds} & sleep ${seconds}\n\`\`\`\n\n\`\`\`js service ready="http://localhost:4299/"\nsetTimeout(() => {}, 1e6);\n\`\`\`\n`,
    });
    const running = runSamples({
      library,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped')),
      ...(isolation === undefined ? {} : { isolation }),
    });
    await assert.rejects(running, /stopped/);
    assert.deepEqual(workspaces(folder), []);
    assert.doesNotMatch(
      execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }),
      new RegExp(`sleep ${seconds}`),
    );
  });
}

test('a workspace is removed after a run', async (context) => {
  const folder = await ownTemporary(context);
  await runPage(context, '```bash\nmkdir -p a/b; touch a/b/c; chmod 000 a\nfalse\n```\n');
  assert.deepEqual(workspaces(folder), []);
});

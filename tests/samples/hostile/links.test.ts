import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeFresh } from '#samples/session/write-fresh.ts';
import { found, runPage } from '../run-page.ts';

async function decoy(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-link-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'decoy.txt');
  await writeFile(file, 'untouched');
  return file;
}

for (const isolation of [undefined, 'none'] as const) {
  test(`the runner writes through no link that a sample has laid (${isolation ?? 'strongest'})`, async (context) => {
    const file = await decoy(context);
    const links = ['planted.mjs', '.sample-2-javascript.mjs', '.sample-2.runtime.mjs', '.service-1.mjs'];
    const body = [
      `\`\`\`bash\n${links.map((name) => `ln -sf '${file}' '${name}'`).join('\n')}\n\`\`\``,
      '```js file="planted.mjs"\nexport const one = 1;\n```',
      '```js isolated\nconsole.log((await import("./planted.mjs")).one);\n```\n\n```text output\n1\n```',
    ].join('\n\n');
    const options = isolation === undefined ? {} : { isolation };
    assert.deepEqual(found(await runPage(context, body, options)), []);
    assert.equal(await readFile(file, 'utf8'), 'untouched');
  });
}

test('what stands in the place of a file is removed', async (context) => {
  const file = await decoy(context);
  await writeFresh(file, 'new');
  assert.equal(await readFile(file, 'utf8'), 'new');
});

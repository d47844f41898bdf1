import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import { catalogue } from '#diagnostics/catalogue.ts';
import { fixAll, type ToldCheck } from '../../../scripts/check/fix.ts';
import { today } from '../check-root.ts';
import { layOver } from '../lay-over.ts';

async function lay(context: TestContext, code: string) {
  const root = await layOver(context, join(code, 'fail'));
  const check = async (): Promise<ToldCheck> => {
    const content = await checkContent({ root, today, processes: 0 });
    return { content, judged: judgeContent(content) };
  };
  return { root, check };
}

describe('what the fixtures of a check let be mended', { concurrency: availableParallelism() }, () => {
  let mended = 0;
  for (const code of Object.keys(catalogue).filter((one) => !/^(?:samples|diagrams)\//.test(one))) {
    test(`${code}: is gone after, and nothing else has come`, async (context) => {
      const { root, check } = await lay(context, code);
      const before = (await check()).judged.diagnostics;
      const fixable = before.filter(({ fixes = [] }) => fixes.length > 0);
      if (fixable.length > 0) mended += 1;
      const told: string[] = [];
      const rest = (await fixAll(root, check, (text) => void told.push(text))).judged.diagnostics;
      assert.deepEqual(
        rest.filter(({ fixes = [] }) => fixes.length > 0),
        [],
      );
      assert.ok(rest.length <= before.length - fixable.length, told.join(''));
      const codes = new Set(before.map((one) => one.code));
      assert.deepEqual(
        rest.filter((one) => !codes.has(one.code)),
        [],
      );
    });
  }
  after(() => assert.ok(mended >= 4, `${mended} fixtures have something to mend`));
});

test('a file that changes while it is checked stays as it is', async (context) => {
  const { root, check } = await lay(context, 'lint/heading-order');
  const page = join(root, 'patterns/page.mdx');
  const text = await readFile(page, 'utf8');
  const told: string[] = [];
  let checks = 0;
  const changing = async () => {
    const result = await check();
    checks += 1;
    await appendFile(page, '\nMore.\n');
    return result;
  };
  await fixAll(root, changing, (line) => void told.push(line));
  assert.equal(checks, 1);
  assert.equal(await readFile(page, 'utf8'), `${text}\nMore.\n`);
  assert.deepEqual(told, ['content/patterns/page.mdx is not mended: it changed while it was checked.\n']);
});

test('a fix that mends nothing comes to an end', async (context) => {
  const { root, check } = await lay(context, 'lint/heading-order');
  const page = join(root, 'patterns/page.mdx');
  const text = await readFile(page, 'utf8');
  const told: string[] = [];
  const again = async () => {
    await writeFile(page, text);
    return check();
  };
  await fixAll(root, again, (line) => void told.push(line));
  assert.match(told.at(-1) ?? '', /^After \d+ rounds there is still something to mend: run it again\.\n$/);
});

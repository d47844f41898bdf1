import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { patternPage } from '../lint/lint-pages.ts';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

/** A body with a heading too deep, with all below it, and a suppression that is of no use. */
const broken = `
## One 😀

#### Two

##### Three

Text.

#### Four

{/* handrail-ignore links/missing-page -- It comes soon. */}

Read [the pattern](/patterns/webhooks). 😀 {/* handrail-ignore lint/link-text -- Once it said “here”. */}
`;

const mended = `
## One 😀

### Two

#### Three

Text.

### Four

Read [the pattern](/patterns/webhooks). 😀
`;

/** A content root with one page more; what checks it, and the path of the page. */
async function layPage(context: TestContext, text: string) {
  const root = await layFresh(context);
  const page = join(root, 'patterns/page.mdx');
  await writeFile(page, text);
  const check = (...args: readonly string[]) => runHandrail(['check', '--root', root, ...args]);
  return { root, page, check };
}

const fresh = (body: string) => patternPage(body).replace('6m', '999y');

describe('--fix', { concurrency: availableParallelism() }, () => {
  test('mends what it can, tells what it did and what remains, and ends with what remains', async (context) => {
    const { page, check } = await layPage(context, fresh(`${broken}\nSee [here](/patterns/webhooks).\n`));
    const { code, stdout, stderr } = await check('--fix');
    assert.equal(await readFile(page, 'utf8'), fresh(`${mended}\nSee [here](/patterns/webhooks).\n`));
    assert.equal(
      stderr,
      'content/patterns/page.mdx: 3 findings mended (lint/heading-order, ignore/unused).\n',
    );
    assert.equal(code, 1);
    assert.match(stdout, /^error\[lint\/link-text\][\s\S]*: 1 error, 0 warnings\.\n`handrail explain .*\n$/);
  });

  test('ends with 0 where nothing remains, and has nothing to do the next time', async (context) => {
    const { root, page, check } = await layPage(context, fresh(broken));
    const first = await check('--fix', '--reporter', 'json');
    assert.equal(first.code, 0);
    assert.deepEqual(checkDocument.parse(JSON.parse(first.stdout)).diagnostics, []);
    const before = await stat(page, { bigint: true });
    const again = await check('--fix');
    assert.deepEqual([again.code, again.stderr], [0, '']);
    assert.equal((await stat(page, { bigint: true })).mtimeNs, before.mtimeNs);
    assert.deepEqual((await readdir(join(root, 'patterns'))).sort(), ['page.mdx', 'webhooks.mdx']);
  });

  for (const [name, to] of [
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ] as const) {
    test(`keeps ${name}, and the permissions of the file`, async (context) => {
      const { page, check } = await layPage(context, to(fresh(broken)));
      await chmod(page, 0o640);
      assert.equal((await check('--fix')).code, 0);
      assert.equal(await readFile(page, 'utf8'), to(fresh(mended)));
      assert.equal((await stat(page)).mode & 0o777, 0o640);
    });
  }

  test('needs rounds for fixes that touch each other', async (context) => {
    const { page, check } = await layPage(
      context,
      fresh('\n# One\n\n### Two\n\nText.\n\n# Three\n\n###### Four\n\nText.\n'),
    );
    const { code, stderr } = await check('--fix');
    assert.equal(code, 0, stderr);
    assert.equal(
      await readFile(page, 'utf8'),
      fresh('\n## One\n\n### Two\n\nText.\n\n## Three\n\n### Four\n\nText.\n'),
    );
    assert.ok(stderr.trim().split('\n').length > 1);
  });

  test('mends only what is of interest, and nothing that is suppressed or in the baseline', async (context) => {
    const { page, check } = await layPage(context, fresh(broken));
    assert.equal((await check('--fix', '--only', 'lint')).code, 0);
    const text = await readFile(page, 'utf8');
    assert.match(text, /### Two[\s\S]*handrail-ignore/);
    await writeFile(page, fresh('\n## One\n\n#### Two\n\nText.\n'));
    await check('--update-baseline');
    assert.deepEqual((await check('--fix')).stderr, '');
    assert.match((await check('--fix', '--no-baseline')).stderr, /1 finding mended/);
    const reason = '{/* handrail-ignore lint/heading-order -- It is a sub-step. */}';
    await writeFile(page, fresh(`\n## One\n\n${reason}\n#### Two\n\nText.\n`));
    assert.deepEqual((await check('--fix')).stderr, '');
  });

  test('follows a link to a file, and leaves the link', async (context) => {
    const { root, page, check } = await layPage(context, fresh(broken));
    const elsewhere = join(root, '.elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'linked.mdx'), fresh(broken));
    await symlink(join(elsewhere, 'linked.mdx'), join(root, 'patterns/linked.mdx'));
    assert.equal((await check('--fix')).code, 0);
    for (const path of [page, join(elsewhere, 'linked.mdx')])
      assert.equal(await readFile(path, 'utf8'), fresh(mended));
    assert.equal((await readdir(elsewhere)).length, 1);
  });

  test('leaves a file with carriage returns that end no line', async (context) => {
    const text = fresh(`${broken}\nOne\rtwo.\n`);
    const { page, check } = await layPage(context, text);
    const { code, stderr } = await check('--fix');
    assert.deepEqual([code, await readFile(page, 'utf8')], [1, text]);
    assert.equal(
      stderr,
      'content/patterns/page.mdx is not mended: it holds carriage returns that end no line.\n',
    );
  });
});

describe('--fix --dry-run', () => {
  test('shows a diff, writes nothing, and ends as a check', async (context) => {
    const text = fresh('\n## One\n\n#### Two\n\nText.\n');
    const { page, check } = await layPage(context, text);
    const { code, stdout, stderr } = await check('--fix', '--dry-run');
    assert.equal(
      stderr,
      `--- content/patterns/page.mdx
+++ content/patterns/page.mdx
@@ -8,7 +8,7 @@
 
 ## One
 
-#### Two
+### Two
 
 Text.
 
`,
    );
    assert.equal(code, 1);
    assert.match(stdout, /^error\[lint\/heading-order\]/);
    assert.equal(await readFile(page, 'utf8'), text);
  });
});

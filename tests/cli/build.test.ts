import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { sampleMarks, snapshot } from './built-site.ts';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail, startHandrail } from './run-handrail.ts';

/** Replaces a piece of a file; the piece must stand there exactly once. */
async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  assert.equal(text.split(from).length, 2, `${from} stands once in ${file}`);
  await writeFile(
    file,
    text.replace(from, () => to),
  );
}

/** Replaces a piece of a file until the test ends. */
async function breakFor(context: TestContext, file: string, [from, to]: readonly [string, string]) {
  const text = await readFile(file, 'utf8');
  context.after(() => writeFile(file, text));
  await replaceIn(file, from, to);
}

test('handrail build, from the first build to the preview', async (context) => {
  const root = await layFresh(context);
  const parent = dirname(root);
  const site = join(parent, 'dist');
  const guide = join(root, 'guides/take-orders/index.mdx');
  const guidePage = join(site, 'guides/take-orders/index.html');
  const besides = async () => (await readdir(parent)).filter((name) => name.startsWith('dist'));

  await context.test('--no-samples shows samples that never ran as not verified', async () => {
    const { code, stdout, stderr } = await runHandrail(['build', '--no-samples', '--root', root]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^6 files checked: 0 errors, 0 warnings\.\n\d+ pages built in .*\/dist\.\n$/);
    assert.doesNotMatch(stderr, /Running samples/);
    const marks = await sampleMarks(guidePage);
    assert.deepEqual(Object.keys(marks), ['list', 'receive', 'verify']);
    assert.deepEqual([...new Set(Object.values(marks))], ['Not verified']);
  });

  for (const [signal, expected] of [
    ['SIGKILL', null],
    ['SIGTERM', 143],
  ] as const) {
    await context.test(`${signal} leaves the old site as it is`, async () => {
      const before = await snapshot(site);
      const { child, ended, printed } = startHandrail(['build', '--no-samples', '--root', root]);
      await printed('Rendering pages');
      child.kill(signal);
      assert.equal((await ended).code, expected);
      assert.deepEqual(await snapshot(site), before);
    });
  }

  await context.test(
    'a build shows what its samples proved, and leaves nothing beside the site',
    async () => {
      const { code, stdout, stderr } = await runHandrail(['build', '--root', root, '--reporter', 'json']);
      assert.equal(code, 0, stderr);
      assert.deepEqual(checkDocument.parse(JSON.parse(stdout)).diagnostics, []);
      assert.match(stderr, /\nSamples: 3 passed\n/);
      assert.deepEqual(await sampleMarks(guidePage), {
        list: 'Verified',
        receive: 'Verified',
        verify: 'Verified',
      });
      assert.deepEqual(await besides(), ['dist']);
    },
  );

  await context.test(
    'a sample that was changed by one character since is shown as not verified',
    async () => {
      await replaceIn(guide, 'curl -s https', 'curl -S https');
      const { code } = await runHandrail(['build', '--no-samples', '--root', root]);
      assert.equal(code, 0);
      assert.deepEqual(await sampleMarks(guidePage), {
        list: 'Not verified',
        receive: 'Verified',
        verify: 'Verified',
      });
      await replaceIn(guide, 'curl -S https', 'curl -s https');
    },
  );

  const mistakes = {
    'a check fails': { from: '(/patterns/webhooks#', to: '(/patterns/webhook#', code: 'links/missing-page' },
    'a diagram does not parse': {
      from: '## Go live\n',
      to: '```mermaid title="A is before B."\nflowchart LR\n  a -> b\n```\n\n## Go live\n',
      code: 'diagrams/syntax',
    },
    'a sample fails': {
      from: 'console.log(Object',
      to: 'console.log(object',
      code: 'samples/failed',
    },
  };
  for (const [name, { from, to, code: expected }] of Object.entries(mistakes)) {
    await context.test(`the old site stays as it is when ${name}`, async (subtest) => {
      await breakFor(subtest, guide, [from, to]);
      const before = await snapshot(site);
      const { code, stdout } = await runHandrail(['build', '--root', root]);
      assert.equal(code, 1);
      assert.match(stdout, new RegExp(`^error\\[${expected}\\]`));
      assert.match(
        stdout,
        /\n\d files checked: 1 error, 0 warnings\.\n`handrail explain .*` tells more: .*\.\nThe site was not built\.\n$/,
      );
      assert.deepEqual(await snapshot(site), before);
      assert.deepEqual(await besides(), ['dist']);
    });
  }

  await context.test('preview serves the site until it is asked to end', async () => {
    const { child, ended, printed } = startHandrail(['preview', '--root', root, '--port', '0']);
    const { stdout } = await printed('Press Ctrl-C to stop.');
    assert.match(stdout, /^http:\/\/localhost:\d+\/\n$/);
    const answer = await fetch(new URL('guides/take-orders/', stdout.trim()));
    assert.deepEqual([answer.status, await answer.text()], [200, await readFile(guidePage, 'utf8')]);
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
    await assert.rejects(fetch(stdout.trim()));
  });

  await context.test('a site whose address has a path is built and served under it', async () => {
    await appendFile(join(root, 'site.yaml'), 'url: https://acme.example/integrations/\n');
    const { code } = await runHandrail(['build', '--no-samples', '--root', root]);
    assert.equal(code, 0);
    const { child, ended, printed } = startHandrail(['preview', '--root', root, '--port', '0']);
    const { stdout } = await printed('Press Ctrl-C to stop.');
    assert.match(stdout, /^http:\/\/localhost:\d+\/integrations\/\n$/);
    const html = await (await fetch(new URL('guides/take-orders/', stdout.trim()))).text();
    assert.match(html, / href="\/integrations\/patterns\/webhooks\/#deliver-twice"/);
    child.kill('SIGTERM');
    await ended;
  });
});

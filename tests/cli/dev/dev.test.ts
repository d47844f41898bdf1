import assert from 'node:assert/strict';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { layFresh } from '../lay-fresh.ts';
import { startHandrail } from '../run-handrail.ts';
import { serveDev } from './serve-dev.ts';

const broken = "throw new Error('It does not start.');\n";

describe('handrail dev', () => {
  test('ends with 0 at Ctrl-C, in the middle of a sample, and leaves no process', {
    timeout: 120_000,
  }, async (context) => {
    const root = await layFresh(context);
    const page = join(root, 'patterns/webhooks.mdx');
    const text = await readFile(page, 'utf8');
    const mark = `handrail-dev-${process.pid}`;
    await writeFile(page, `${text}\n\`\`\`bash timeout=60s\nexec -a ${mark} sleep 59\n\`\`\`\n`);
    const { child, ended, printed } = startHandrail(['dev', '--port', '0', '--root', root]);
    const { stdout } = await printed('take-orders (main): 2 of 2 steps');
    assert.match(stdout, /^http:\/\/localhost:\d+\/$/m);
    while ((await processesNamed(mark)).length === 0) assert.equal(child.exitCode, null);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    assert.equal(code, 0, stderr);
    assert.deepEqual(await processesNamed(mark), []);
  });

  test('runs no samples with --no-samples, opens a browser with --open, and refuses what it does not know', {
    timeout: 60_000,
  }, async (context) => {
    const root = await layFresh(context);
    const browser = join(dirname(root), 'browser.js');
    await writeFile(browser, "console.log('Opened: ' + process.argv.at(-1));\n");
    const args = ['dev', '--no-samples', '--open', '--port', '0', '--root', root];
    const { child, ended, printed } = startHandrail(args, { env: { BROWSER: browser } });
    await printed('Opened: http://localhost:');
    await printed('Press Ctrl-C to stop.\n');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    assert.deepEqual([code, /steps|passed/.test(stdout + stderr)], [0, false]);
    const refused = await startHandrail(['dev', '--samples', '--root', root]).ended;
    assert.deepEqual(
      [refused.code, refused.stderr.split('\n')[0]],
      [2, 'error: `handrail dev` has no option `--samples`.'],
    );
  });

  test('outlives a content root that is gone, a simulator that does not start and facts that cannot be read', {
    timeout: 120_000,
  }, async (context) => {
    const root = await layFresh(context);
    await using server = await serveDev(context, root, { hasSamples: true });
    const htmlOf = async (path: string) => (await fetch(new URL(path, server.url))).text();

    // It is waited for, and what was shown before is still there.
    const gone = server.until(({ failures }) => failures.some((text) => text.includes('is gone')));
    await rename(root, `${root}-away`);
    await gone;
    assert.match(await htmlOf('guides/take-orders/'), /<h1>Take orders with Acme<\/h1>/);
    const back = server.settled(({ failures }) => failures.length === 0);
    await rename(`${root}-away`, root);
    await back;

    // The samples of its pages fail, and say why; the pages are served.
    const simulator = join(root, 'providers/acme/simulator.ts');
    const good = await readFile(simulator, 'utf8');
    const failed = server.settled(({ findings, failures }) =>
      [...failures, ...findings.map(({ message, output }) => message + output)].some((text) =>
        text.includes('It does not start.'),
      ),
    );
    await writeFile(simulator, broken);
    await failed;
    const html = await htmlOf('guides/take-orders/');
    assert.match(html, /<h1>Take orders with Acme<\/h1>/);
    const mended = server.settled(({ findings, failures }) => findings.length + failures.length === 0);
    await writeFile(simulator, good);
    await mended;

    // A page whose provider cannot be read says so.
    const facts = join(root, 'providers/acme/provider.yaml');
    const unreadable = server.settled(({ findings }) => findings.some(({ code }) => code === 'yaml/syntax'));
    await writeFile(facts, 'name: [\n');
    await unreadable;
    const response = await fetch(new URL('guides/take-orders/', server.url));
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.match(
      text,
      /<h1>This page cannot be shown yet<\/h1>[\s\S]*It refers to something that has errors/,
    );
    assert.match(
      text,
      /<a href="\/providers\/acme\/"><code>content\/providers\/acme\/provider\.yaml<\/code><\/a>/,
    );
    assert.match(await htmlOf('providers/acme/'), /<code>\[<\/code> is not closed/);
    assert.doesNotMatch(server.printed(), /^ {4}at /m);
    await rm(dirname(root), { recursive: true });
  });

  test('serves the site under another path as soon as its address has one', {
    timeout: 60_000,
  }, async (context) => {
    const root = await layFresh(context);
    await using server = await serveDev(context, root);
    const site = join(root, 'site.yaml');
    const text = await readFile(site, 'utf8');
    const moved = server.settled(({ library }) => library.site.url !== undefined);
    await writeFile(site, `${text}url: https://acme.example/docs\n`);
    await moved;
    const { origin } = new URL(server.url);
    const response = await fetch(`${origin}/docs/patterns/webhooks/`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /href="\/docs\/patterns\/webhooks\.md"/);
    assert.ok(server.printed().includes(`${origin}/docs/\n`));
  });
});

/** The processes of this machine whose command line holds a text. */
async function processesNamed(text: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(text));
}

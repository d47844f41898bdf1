import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, type TestContext, test } from 'node:test';
import { type LinkRecord, readRecord } from '#links/external/link-record.ts';
import { UsageError } from '../../scripts/command.ts';
import { recordCommand } from '../../scripts/links/record.ts';
import { madeUpInternet, type Names } from '../links/external/made-up-internet.ts';
import { type MadeUpSite, startSite } from '../links/external/start-site.ts';
import { project } from '../temporary-root.ts';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { hasColours, runHandrail } from './run-handrail.ts';

const front =
  '---\ntitle: Links\ndescription: At the end the reader has followed them.\nowner: Orders team\nreviewed: 2026-11-02\nreviewEvery: 999y\n---\n';

/** The base with a page that links to these addresses, each on a line of its own. */
async function layLinks(context: TestContext, urls: readonly string[]): Promise<string> {
  const root = await layFresh(context);
  const lines = urls.map((url, at) => `- [the page ${at}](${url})\n`);
  await writeFile(join(root, 'patterns/links.mdx'), `${front}\n${lines.join('')}`);
  return root;
}

const stateFile = (root: string) => join(root, '../.handrail/links.json');

async function readLinks(path: string): Promise<LinkRecord> {
  const read = readRecord(await readFile(path, 'utf8'));
  assert.ok('record' in read, 'the record is whole');
  return read.record;
}

/** Runs the command in this process, over a made-up internet. */
async function recordOver(root: string, names: Names = {}, options: Readonly<Record<string, string>> = {}) {
  const said = { stdout: '', stderr: '' };
  const context = {
    options: { root, ...options },
    lists: {},
    positionals: [],
    print: (one: string) => {
      said.stdout += one;
    },
    progress: (one: string) => {
      said.stderr += one;
    },
    signal: new AbortController().signal,
  };
  const code = await recordCommand(context, madeUpInternet(names));
  return { code, ...said };
}

describe('handrail links record', { concurrency: availableParallelism() }, () => {
  test('asks no private address, and says so', async (context) => {
    const root = await layLinks(context, ['http://10.0.0.1/', 'http://localhost:1/', 'http://127.0.0.1:1/']);
    const { code, stdout, stderr } = await runHandrail(['links', 'record', '--root', root]);
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /^warning\[links\/external-unsure\]: `http:\/\/10\.0\.0\.1\/` leads to a private address, which is not asked\.\n {2}--> content\/patterns\/links\.mdx:9:16\n/,
    );
    assert.match(stdout, /\n7 files checked: 0 errors, 1 warning\.\n`handrail explain .*\n$/);
    assert.deepEqual(stderr.split('\n'), [
      'Asking for 1 page of other sites …',
      '  http://10.0.0.1/ leads to a private address, which is not asked',
      'The answers are in .handrail/links.json.',
      '',
    ]);
    assert.ok(!hasColours(stdout + stderr));
    assert.deepEqual([...(await readLinks(stateFile(root))).keys()], ['http://10.0.0.1/']);
  });

  test('leaves out what the page suppresses, which a check without network does not call unused', async (context) => {
    const root = await layLinks(context, ['http://10.0.0.1/']);
    const page = join(root, 'patterns/links.mdx');
    const text = await readFile(page, 'utf8');
    const comment = '{/* handrail-ignore links/external-unsure -- it is the box of the reader */}';
    await writeFile(page, text.replace('\n- [', `\n${comment}\n\n- [`));
    const recorded = await runHandrail(['links', 'record', '--root', root]);
    assert.deepEqual(
      [recorded.code, recorded.stdout],
      [0, '7 files checked: 0 errors, 0 warnings, 1 suppressed.\n'],
    );
    const checked = await runHandrail(['check', '--root', root]);
    assert.deepEqual([checked.code, checked.stdout], [0, '7 files checked: 0 errors, 0 warnings.\n']);
  });

  test('reports what the sites answer', async (context) => {
    const site = await startSite(context, { '/a': {}, '/b': { status: 500 } });
    const root = await layLinks(
      context,
      ['/a', '/b', '/c'].map((path) => site.url(path)),
    );
    const { code, stdout, stderr } = await recordOver(root, {}, { reporter: 'json' });
    const { diagnostics } = checkDocument.parse(JSON.parse(stdout));
    assert.deepEqual(
      diagnostics.map((one) => [one.code, one.line]),
      [
        ['links/external-unsure', 10],
        ['links/external-unsure', 11],
      ],
    );
    assert.equal(code, 0);
    assert.match(stderr, /^Asking for 3 pages of other sites …\n/);
    const again = await recordOver(root);
    assert.match(again.stderr, /^Asking for 2 pages of other sites … 1 page found a short time ago\.\n/);
  });

  test('keeps the answers in the content root where that is wanted, and from then on', async (context) => {
    const site = await startSite(context, { '/a': {}, '/b': {} });
    const root = await layLinks(context, [site.url('/a')]);
    const committed = join(root, 'links.json');
    await writeFile(committed, 'nonsense');
    const { stderr } = await recordOver(root);
    assert.match(
      stderr,
      /^warning: The record of links `content\/links\.json` is ignored: it is not of this version/,
    );
    assert.match(stderr, /\nThe answers are in content\/links\.json\.\n$/);
    assert.equal((await readLinks(committed)).size, 1);
    assert.equal(existsSync(stateFile(root)), false);
  });

  test('--committed makes the file', async (context) => {
    const root = await layLinks(context, []);
    assert.equal((await runHandrail(['links', 'record', '--committed', '--root', root])).code, 0);
    assert.equal((await readLinks(join(root, 'links.json'))).size, 0);
  });

  test('says that no site can be reached, and records nothing', async (context) => {
    const root = await layLinks(context, ['https://a.acme.dev/', 'https://b.acme.dev/']);
    await assert.rejects(
      recordOver(root, { 'a.acme.dev': 'EAI_AGAIN', 'b.acme.dev': 'ENOTFOUND' }),
      (cause) => cause instanceof UsageError && /^No site can be reached/.test(cause.message),
    );
    assert.equal(existsSync(stateFile(root)), false);
  });

  test('says that the record cannot be written', async (context) => {
    const root = await layLinks(context, []);
    await writeFile(join(root, '../.handrail'), 'a file');
    const { code, stdout, stderr } = await runHandrail(['links', 'record', '--root', root]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /\nerror: `\.handrail\/links\.json` cannot be written: .*\n {3}= help: Let it be/);
  });

  for (const [args, message] of [
    [['links'], /^error: `links` needs a command\.\n {3}= help: Use one of `record`\.\n$/],
    [
      ['links', 'recrod'],
      /^error: There is no command `links recrod`\.\n {3}= help: Did you mean `record`\?\n$/,
    ],
    [
      ['links', 'record', '--max-age', 'day'],
      /^error: `day` is no length of time\.\n {3}= help: Give `--max-age`/,
    ],
  ] as const) {
    test(args.join(' '), async () => {
      const { code, stderr } = await runHandrail(args);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
  }
});

describe('handrail check', { concurrency: availableParallelism() }, () => {
  test('knows dead links from the record, and how old that is', async (context) => {
    const root = await layFresh(context, 'links/external-dead/fail');
    const { code, stdout, stderr } = await runHandrail(['check', '--root', root]);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(
      stdout,
      /^error\[links\/external-dead\]: `https:\/\/docs\.acme\.dev\/keys` answers 404; it has failed on 3 days since 2026-11-10, last asked (?:\d+ days?|less than a day) ago\.\n/,
    );
  });

  test('says nothing of links that are not certain, nor of a site that nobody asked', async (context) => {
    for (const overlay of ['links/external-unsure/fail', 'links/external-dead/pass']) {
      const { code, stdout } = await runHandrail(['check', '--root', await layFresh(context, overlay)]);
      assert.deepEqual([code, stdout], [0, '7 files checked: 0 errors, 0 warnings.\n']);
    }
    const root = await layLinks(context, ['https://docs.acme.dev/never-asked']);
    assert.equal(
      (await runHandrail(['check', '--root', root])).stdout,
      '7 files checked: 0 errors, 0 warnings.\n',
    );
  });

  test('ignores a damaged record, and tells it', async (context) => {
    const root = await layFresh(context);
    await mkdir(join(root, '../.handrail'));
    await writeFile(stateFile(root), '{ "version": 1, "links": [{');
    const { code, stderr } = await runHandrail(['check', '--root', root]);
    assert.equal(code, 0);
    assert.equal(
      stderr,
      'warning: The record of links `.handrail/links.json` is ignored: it is not of this version of Handrail, or it is damaged.\n',
    );
  });

  test('--external asks, and records', async (context) => {
    const root = await layLinks(context, ['http://192.168.0.1/']);
    const { code, stdout } = await runHandrail(['check', '--external', '--root', root]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^warning\[links\/external-unsure\]: `http:\/\/192\.168\.0\.1\/` leads to a private/,
    );
    assert.equal((await readLinks(stateFile(root))).size, 1);
  });

  test('--external needs no place to write to', async (context) => {
    const root = await layLinks(context, ['http://192.168.0.1/']);
    await writeFile(join(root, '../.handrail'), 'a file');
    const { code, stderr } = await runHandrail(['check', '--external', '--root', root]);
    assert.equal(code, 0);
    assert.match(stderr, /^warning: The answers of other sites are not recorded: .*\.$/m);
  });
});

describe('a record under way', { concurrency: availableParallelism() }, () => {
  const paths = Array.from({ length: 60 }, (_, at) => `/${at}`);
  const pages = Object.fromEntries(paths.map((path) => [path, {}]));
  const program = join(project, 'tests/links/external/record-program.ts');

  /** Starts the program, and waits until the site was asked for a page that it never answers. */
  async function startRecord(root: string) {
    const child = spawn(process.execPath, [program, '--root', root], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
    return { child, ended };
  }

  /** A site whose last page is not answered until it is told to. */
  async function startSlowSite(context: TestContext) {
    const asked = Promise.withResolvers<void>();
    let isSlow = true;
    const site = await startSite(context, {
      ...pages,
      '/59': (_request, response) => {
        if (!isSlow) return void response.end();
        asked.resolve();
      },
    });
    const hurry = () => {
      isSlow = false;
    };
    return { site, asked: asked.promise, hurry };
  }

  async function goesOn(root: string, site: MadeUpSite, kept: number): Promise<void> {
    const before = site.requests.length;
    const { ended } = await startRecord(root);
    const [[code], , stderr] = await ended;
    assert.equal(code, 0, stderr);
    assert.equal(site.requests.length - before, 60 - kept);
    assert.equal((await readLinks(stateFile(root))).size, 60);
  }

  test('that is interrupted loses nothing, and another one goes on', async (context) => {
    const { site, asked, hurry } = await startSlowSite(context);
    const root = await layLinks(
      context,
      paths.map((path) => site.url(path)),
    );
    const { child, ended } = await startRecord(root);
    await asked;
    child.kill('SIGINT');
    const [[code], stdout, stderr] = await ended;
    assert.deepEqual([code, stdout], [130, ''], stderr);
    assert.match(stderr, /\nStopped\.\n$/);
    const kept = await readLinks(stateFile(root));
    // Everything was answered but the last page and the one that was asked for beside it.
    assert.ok(kept.size >= 58, `${kept.size} are kept`);
    hurry();
    await goesOn(root, site, kept.size);
  });

  test('that is killed leaves a whole record, and another one goes on', async (context) => {
    const { site, asked, hurry } = await startSlowSite(context);
    const root = await layLinks(
      context,
      paths.map((path) => site.url(path)),
    );
    const { child, ended } = await startRecord(root);
    await asked;
    while (!existsSync(stateFile(root))) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    assert.deepEqual((await ended)[0], [null, 'SIGKILL']);
    const kept = await readLinks(stateFile(root));
    assert.ok(kept.size >= 20, `${kept.size} are kept`);
    hurry();
    await goesOn(root, site, kept.size);
  });
});

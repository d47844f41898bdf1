import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { buildJobs } from '#samples/build-jobs.ts';
import { trackKey } from '#samples/cache/track-key.ts';
import { type Host, inspectHost } from '#samples/inspect-host.ts';
import { type RunOptions, runSamples } from '#samples/run-library.ts';
import type { RunResult } from '#samples/run-result.ts';
import { pageLibrary } from '../run-page.ts';
import { page, placed, plain } from './key-pages.ts';

const all = ['other/main', 'page/curl', 'page/node', 'page/python'];
const ofPage = all.slice(1);
const root = await mkdtemp(join(tmpdir(), 'handrail-key-'));
const content = join(root, 'content');
const cacheDir = join(root, 'cache');
let host: Host;
let base: RunResult;

async function run(options: Partial<RunOptions> = { cacheDir }): Promise<RunResult> {
  const library = await loadLibrary(content);
  const result = await runSamples({ library, host, ...options });
  return { ...result, diagnostics: [...library.diagnostics, ...result.diagnostics] };
}

function ran({ samples }: RunResult): string[] {
  const fresh = samples.filter(({ cached }) => !cached).map(({ guide, track }) => `${guide}/${track}`);
  return [...new Set(fresh)].sort();
}

/** An edit of one file, undone by the caller. */
type Edit = (text: string) => string;
const replace =
  (from: string, to: string): Edit =>
  (text) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  };
const append: Edit = (text) => `${text}\n`;
const [guide, other, provider] = ['guides/page/index.mdx', 'guides/other/index.mdx', 'providers/acme/'];

/** What is edited, where, how, and which tracks that concerns. */
const edits: readonly (readonly [what: string, file: string, edit: Edit, tracks: readonly string[]])[] = [
  ['the text of a sample of one language', guide, replace("print('400", "print( '400"), ['page/python']],
  ['the text of another', guide, replace("log('js')", "log( 'js')"), ['page/node']],
  ['the text of a common sample', guide, replace('cat beside', 'cat  beside'), ofPage],
  ['what decides how a sample runs', guide, replace('timeout=20s', 'timeout=21s'), ['page/node']],
  ['that a sample runs alone', guide, replace('id=python-step', 'id=python-step isolated'), ['page/python']],
  ['an output', guide, replace('output\njs', 'output\n[..]s'), ['page/node']],
  ['the language of an output', guide, replace('text output\njs', 'console output\njs'), ['page/node']],
  ['a file that a page shows', 'guides/page/beside.txt', append, ofPage],
  ['a file that nothing shows', 'guides/page/unused.txt', append, []],
  ['a file beside a verification script', 'guides/other/data.txt', append, ['other/main']],
  ['a verification script', 'guides/other/verify.sh', append, ['other/main']],
  ['what a verification step prints', other, replace('output: here', 'output: "[..]re"'), ['other/main']],
  ['what a verification step is', other, replace('It is there.', 'It is.'), []],
  ['a webhook address', other, replace('4242', '4243'), ['other/main']],
  ['the configuration of a page', guide, replace(', { use: ACME_REGION }', ''), ofPage],
  ['a row that a request provokes', guide, replace('ak_wrong', 'ak_bad'), ['page/curl']],
  [
    'a row that a sample of one track provokes',
    guide,
    replace('where: own', 'where: response'),
    ['page/python'],
  ],
  ['the text of a row', guide, replace('The name is too long', 'Too long'), []],
  ['a simulator', `${provider}simulator.ts`, append, all],
  ['a file that a simulator can import', `${provider}data.json`, append, all],
  ['a description', `${provider}openapi.yaml`, append, all],
  ['the facts of a provider', `${provider}provider.yaml`, replace('ak_test_simulator', 'ak_test_other'), all],
  ['what is written about a provider', `${provider}FIDELITY.md`, append, []],
  ['a provider that no track calls', 'providers/bare/openapi.yaml', append, []],
  ['the key of a provider that no track calls', 'providers/bare/provider.yaml', append, []],
  [
    'a host that is led to another provider',
    'providers/bare/provider.yaml',
    replace('[api.bare.example]', '[api.bare.example, api.acme.example]'),
    all,
  ],
  ['the lockfile', '../package-lock.json', append, all],
  ['prose', guide, replace('Prose.', 'Other prose, with [a link](https://example.com).'), []],
  ['prose that moves samples', guide, replace('Prose.', 'Prose.\n\nMore.\n\nMore.'), []],
  ['a heading', guide, replace('## Step one', '## The first step'), []],
  ['the title of a sample', guide, replace('title="A title"', 'title="Another" {1}'), []],
  ['the title of a page', guide, replace('A page', 'The page'), []],
  [
    'prose before a sample that prints its line',
    other,
    (text) => placed(replace('## Count', 'Prose.\n\n## Count')(text).replace(/^\d+$/m, 'NUMBER')),
    ['other/main'],
  ],
];

describe('a change to', { timeout: 300_000 }, () => {
  before(async () => {
    host = await inspectHost(process.env['PATH'] ?? '');
    const files: Record<string, string> = {
      'site.yaml': 'title: Tests\ndescription: Tests.\n',
      [guide]: page,
      [other]: placed(plain),
      'guides/page/beside.txt': '1\n',
      'guides/page/unused.txt': '1\n',
      'guides/other/verify.sh': 'echo here\n',
      'guides/other/data.txt': '1\n',
      [`${provider}data.json`]: '{}',
      [`${provider}FIDELITY.md`]: '# Fidelity\n',
      '../package-lock.json': '{}',
    };
    await cp(join(import.meta.dirname, '../fixtures/acme'), join(content, provider), { recursive: true });
    const facts = await readFile(join(content, provider, 'provider.yaml'), 'utf8');
    await mkdir(join(content, 'providers/bare'));
    files['providers/bare/provider.yaml'] = facts.replaceAll('acme', 'bare').replaceAll('ACME', 'BARE');
    files['providers/bare/openapi.yaml'] = 'openapi: 3.1.0\npaths: {}\n';
    await mkdir(join(root, 'node_modules'));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(content, name, '..'), { recursive: true });
      await writeFile(join(content, name), text);
    }
    base = await run();
    const failed = base.samples.filter(({ status }) => status !== 'passed');
    assert.deepEqual(failed, []);
    await cp(cacheDir, join(root, 'kept'), { recursive: true });
  });
  after(() => rm(root, { recursive: true, force: true }));

  const restore = async () => {
    await rm(cacheDir, { recursive: true });
    await cp(join(root, 'kept'), cacheDir, { recursive: true });
  };

  test('nothing runs nothing, and gives the same evidence', async () => {
    const again = await run();
    assert.deepEqual(ran(base), all);
    assert.deepEqual(ran(again), []);
    assert.deepEqual(again.evidence, base.evidence);
  });

  for (const [what, file, edit, tracks] of edits) {
    test(`${what} runs ${tracks.join(', ') || 'nothing'}`, async () => {
      const path = join(content, file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, edit(text));
      const result = await run();
      // What is taken from the cache must be what a run of the page as it is now says.
      const truth = tracks.length === 0 && file === guide ? await run({}) : result;
      await writeFile(path, text);
      await restore();
      assert.deepEqual(ran(result), tracks);
      assert.deepEqual(withoutTimes(result), withoutTimes(truth), 'a run without the cache says the same');
    });
  }

  const others: readonly (readonly [string, () => Partial<RunOptions>, readonly string[]])[] = [
    [
      'a runtime',
      () => ({
        host: { ...host, tools: { ...host.tools, bash: { ...mustBe(host.tools.bash), version: 'bash 9' } } },
      }),
      all,
    ],
    ['the isolation', () => ({ isolation: host.isolation === 'none' ? 'bubblewrap' : 'none' }), all],
  ];
  for (const [what, options, tracks] of others) {
    test(`${what} runs ${tracks.join(', ')}`, async (context) => {
      if (host.isolation === 'none') return context.skip('bubblewrap does not work here');
      const result = await run({ cacheDir, ...options() });
      await restore();
      assert.deepEqual(ran(result), tracks);
    });
  }
});

test('the code of the engine is part of every key', async (context) => {
  const library = await pageLibrary(context, { body: '```bash\ntrue\n```\n' });
  const [document] = library.guides;
  const settings = {
    ...(await inspectHost('')),
    target: { name: 'simulator' },
    findObstacle: () => undefined,
  } as const;
  const [job] = document === undefined ? [] : buildJobs(library, document, settings);
  const keyWith = (engine: string) => trackKey(mustBe(job), { engine, lockfile: '' }, {});
  assert.equal(await keyWith('one'), await keyWith('one'));
  assert.notEqual(await keyWith('one'), await keyWith('other'));
});

function mustBe<T>(value: T | undefined): T {
  assert.ok(value !== undefined);
  return value;
}

/** A result but for the fields that differ from run to run. */
function withoutTimes({ samples, evidence, errors, diagnostics }: RunResult): unknown {
  const text = JSON.stringify({ samples, evidence, errors, diagnostics }, (name, value: unknown) =>
    ['durationMs', 'at', 'cached'].includes(name) ? undefined : value,
  );
  return JSON.parse(text);
}

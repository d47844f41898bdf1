import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { type Answer, type Asked, startStandIn } from '../samples/start-stand-in.ts';
import { samplesDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

const key = 'ak_test_of_the_caller';
const host = 'sandbox.acme.example';

function acme({ authorization }: Asked): Answer {
  if (authorization === `Bearer ${key}`) return { status: 200, body: { orders: [] } };
  return { status: 401, body: { error: { code: 'invalid_key' } } };
}

async function runSandbox(
  context: TestContext,
  root: string,
  {
    args = [],
    env = { ACME_KEY: key },
    answer = acme,
  }: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly answer?: (asked: Asked) => Answer;
  } = {},
) {
  const { url, asked } = await startStandIn(context, answer);
  const target = ['--target', 'sandbox', '--connect-to', `${host}=${url}`];
  return { asked, ...(await runHandrail(['samples', '--root', root, ...target, ...args], { env })) };
}

describe('samples --target sandbox', () => {
  test('runs against the vendor, and says so in report and evidence; the page keeps the simulator’s', async (context) => {
    const root = await layFresh(context);
    assert.equal((await runHandrail(['samples', '--root', root])).code, 0);
    const { code, stdout, stderr, asked } = await runSandbox(context, root, { args: ['--reporter', 'json'] });
    assert.equal(code, 0, stdout + stderr);
    const report = samplesDocument.parse(JSON.parse(stdout));
    assert.equal(report.target, 'sandbox');
    assert.deepEqual(report.diagnostics, []);
    assert.ok(asked.length >= 2 && report.samples.every(({ cached }) => !cached));
    const state = join(dirname(root), '.handrail');
    const read = async (folder: string) =>
      JSON.parse(await readFile(join(state, folder, 'guide-take-orders.json'), 'utf8')) as { target: string };
    assert.equal((await read('evidence')).target, 'simulator');
    assert.equal((await read('evidence-sandbox')).target, 'sandbox');
    assert.ok(!`${stdout}${stderr}${JSON.stringify(await read('evidence-sandbox'))}`.includes(key));
  });

  test('reports what holds against one target and not against the other', async (context) => {
    const root = await layFresh(context);
    await runHandrail(['samples', '--root', root]);
    const answer = (): Answer => ({ status: 200, body: { orders: [] } });
    const { code, stdout } = await runSandbox(context, root, { answer, args: ['take-orders'] });
    assert.equal(code, 1);
    assert.match(stdout, /error\[samples\/error-not-proven\]/);
    assert.match(
      stdout,
      /warning\[samples\/drift\]: The error 401 `invalid_key` is proven against the simulator only\.\n {2}--> content\/guides\/take-orders\/index\.mdx:22:11\n/,
    );
  });

  test('says where there is nothing to compare with', async (context) => {
    const { code, stderr } = await runSandbox(context, await layFresh(context));
    assert.equal(code, 0, stderr);
    assert.match(stderr, /take-orders\/index\.mdx has no evidence of a run against the simulator/);
  });

  test('without a key nothing is asked, and the row of the key is named', async (context) => {
    const { stdout, asked } = await runSandbox(context, await layFresh(context), {
      env: {},
      args: ['take-orders'],
    });
    assert.match(
      stdout,
      /\[samples\/not-run\]: No sample of this page is run against the sandbox: `ACME_KEY` has no value\.\n {2}--> content\/guides\/take-orders\/index\.mdx:19:5\n/,
    );
    assert.match(
      stdout,
      /Target: sandbox · Isolation: (?:none \(|bubblewrap \(with this machine’s network\))/,
    );
    assert.match(stdout, /help: Set it in your environment\. Where it is found: Console/);
    assert.deepEqual(asked, []);
  });

  const refused: readonly (readonly [string, readonly string[], Record<string, string>, RegExp])[] = [
    [
      'an unknown target',
      ['--target', 'sandbx'],
      {},
      /There is no target `sandbx`\.\n.*help: Did you mean `sandbox`\?/,
    ],
    [
      'a key of production',
      ['--target', 'sandbox'],
      { ACME_KEY: 'ak_live_1' },
      /`ACME_KEY` looks like a key of production/,
    ],
    [
      'an address that is none',
      ['--target', 'sandbox', '--connect-to', `${host}=somewhere`],
      {},
      /is not `HOST=URL`/,
    ],
    [
      'a host that is not declared',
      ['--target', 'sandbox', '--connect-to', 'sandbox.acme.exampel=http://localhost:1'],
      {},
      /No provider declares the host .*\n.*Did you mean `sandbox\.acme\.example`\?/,
    ],
    [
      '--connect-to for the simulator',
      ['--connect-to', `${host}=http://localhost:1`],
      {},
      /`--connect-to` is of use with `--target sandbox` only/,
    ],
    ['--update', ['--target', 'sandbox', '--update'], {}, /`--update` writes what the simulators answer/],
    [
      'pull_request_target',
      ['--target', 'sandbox'],
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      /Samples of a fork are not run with your keys: `pull_request_target`/,
    ],
    [
      'a pull request whose event cannot be read',
      ['--target', 'sandbox'],
      { GITHUB_EVENT_NAME: 'pull_request' },
      /comes from another repository/,
    ],
    [
      'a merge request of a fork',
      ['--target', 'sandbox'],
      { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2', CI_PROJECT_ID: '1' },
      /comes from another project/,
    ],
  ];
  for (const [name, args, env, message] of refused) {
    test(`refuses ${name}`, async (context) => {
      const root = await layFresh(context);
      const { code, stdout, stderr } = await runHandrail(['samples', '--root', root, ...args], { env });
      assert.equal(code, 2, stdout + stderr);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  test('tells the pull request of a fork from one of the repository itself', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-test-'));
    context.after(() => rm(folder, { recursive: true }));
    const root = await layFresh(context);
    for (const [head, code] of [
      ['us/guides', 0],
      ['them/guides', 2],
    ] as const) {
      const event = join(folder, 'event.json');
      const repository = (name: string) => ({ repo: { full_name: name } });
      await writeFile(
        event,
        JSON.stringify({ pull_request: { head: repository(head), base: repository('us/guides') } }),
      );
      const env = { ACME_KEY: key, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
      const ended = await runSandbox(context, root, { env });
      assert.equal(ended.code, code, ended.stderr);
    }
  });
});

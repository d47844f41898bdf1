import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readProvider } from '#library/read-provider.ts';
import { buildJobs, type PlannedJob } from '#samples/build-jobs.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import type { Isolation } from '#samples/isolation/isolation.ts';
import { openWorkers } from '#samples/track/open-workers.ts';
import { pageLibrary } from '../run-page.ts';

const host = inspectHost(process.env['PATH'] ?? '');
const call = 'curl -sS https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY"';

interface Made {
  /** The file that makes the simulator. */
  readonly simulator: string;
  readonly isolation: Isolation;
  job(body: string): Promise<PlannedJob>;
}

/** A copy of Acme whose `simulator.ts` begins with these lines, and the jobs of pages that use it. */
async function makeJobs(context: TestContext, lines: string, isolation?: Isolation): Promise<Made> {
  const { root } = await pageLibrary(context, { body: '' });
  const folder = join(root, 'acme');
  await cp(join(import.meta.dirname, '../fixtures/acme'), folder, { recursive: true });
  const simulator = join(folder, 'simulator.ts');
  await writeFile(simulator, `${lines}\n${await readFile(simulator, 'utf8')}`);
  const { provider } = await readProvider('acme', { folder, display: 'content/providers/acme' });
  assert.ok(provider !== undefined);
  const found = await host;
  const settings = {
    ...found,
    isolation: isolation ?? found.isolation,
    target: { name: 'simulator' } as const,
    findObstacle: () => undefined,
  };
  return {
    simulator,
    isolation: settings.isolation,
    async job(body) {
      const library = { ...(await pageLibrary(context, { body })), providers: new Map([['acme', provider]]) };
      const [document] = library.guides;
      const [job] = document === undefined ? [] : buildJobs(library, document, settings);
      assert.ok(job !== undefined);
      return job;
    },
  };
}

function open(context: TestContext) {
  const workers = openWorkers(new AbortController().signal);
  context.after(() => workers.close());
  const run = async (job: PlannedJob) => {
    const { diagnostics, samples } = await workers.run(job, () => undefined);
    return [...diagnostics.map(({ message }) => message), ...samples.map(({ status }) => status)];
  };
  return run;
}

/** A page whose one sample prints `text`, and expects that. */
const prints = (command: string, text: string) =>
  `\`\`\`bash\n${command}\n\`\`\`\n\n\`\`\`text output\n${text}\n\`\`\`\n`;

test('tracks run one after the other in one process', async (context) => {
  const { job } = await makeJobs(context, '', 'none');
  const workers = openWorkers(new AbortController().signal);
  context.after(() => workers.close());
  const pids: string[] = [];
  for (const _ of [1, 2]) {
    const outcome = await workers.run(await job(prints('echo $PPID', '0')), () => undefined);
    pids.push(outcome.diagnostics[0]?.comparison?.actual ?? '');
  }
  assert.match(pids[0] ?? '', /^\d+$/);
  assert.notEqual(pids[0], String(process.pid));
  assert.equal(pids[0], pids[1]);
});

test('a workspace is fresh, and state in the variables of a simulator does not reach the next track', async (context) => {
  const { job, simulator } = await makeJobs(context, "import { next } from './count.ts';");
  await writeFile(
    join(simulator, '../count.ts'),
    'let count = 0;\nexport function next() {\n  count += 1;\n  return count;\n}\n',
  );
  const text = await readFile(simulator, 'utf8');
  await writeFile(simulator, text.replace('orders: state.orders', 'orders: [next()]'));
  const run = open(context);
  const page = prints(`ls; touch left; ${call} | tr -d ' \\n'`, '{"orders":[1]}');
  assert.deepEqual(await run(await job(page)), ['passed']);
  assert.deepEqual(await run(await job(page)), ['passed']);
});

test('a simulator that was edited between two tracks is loaded anew', async (context) => {
  const { job, simulator } = await makeJobs(context, '');
  const run = open(context);
  assert.deepEqual(await run(await job(prints(`${call} | tr -d ' \\n'`, '{"orders":[]}'))), ['passed']);
  const text = await readFile(simulator, 'utf8');
  await writeFile(simulator, text.replace('orders: state.orders', "orders: ['edited']"));
  assert.deepEqual(await run(await job(prints(`${call} | tr -d ' \\n'`, '{"orders":["edited"]}'))), [
    'passed',
  ]);
});

test('after a crash, which names its track and shows no secret, another worker takes over', async (context) => {
  const { job, simulator } = await makeJobs(context, '');
  const text = await readFile(simulator, 'utf8');
  const crash = "setTimeout(() => { throw new Error('ak_test_simulator'); }); return new Promise(() => {});";
  await writeFile(simulator, text.replace('createOrder({ state, body, dispatch }) {', `$&${crash}`));
  const run = open(context);
  const order = `\`\`\`bash\n${call} --json '{"item":"a"}'\n\`\`\`\n`;
  await assert.rejects(
    run(await job(order)),
    /^Error: The track main of content\/page\.mdx crashed: .*Error: ‹ACME_KEY›/s,
  );
  assert.deepEqual(await run(await job('```bash\ntrue\n```\n')), ['passed']);
});

test('a worker that left a port open is replaced, so that the next track finds it free', async (context) => {
  const { job, isolation } = await makeJobs(
    context,
    "import { createServer } from 'node:http';\ncreateServer().listen(4298);",
  );
  if (isolation === 'none') return context.skip('without bubblewrap the ports are those of the machine');
  const run = open(context);
  for (const _ of [1, 2]) assert.deepEqual(await run(await job(`\`\`\`bash\n${call}\n\`\`\`\n`)), ['passed']);
});

test('after an abort nothing is run, and what runs is ended', async (context) => {
  const { job } = await makeJobs(context, '');
  const controller = new AbortController();
  const workers = openWorkers(controller.signal);
  const running = workers.run(await job('```bash\ntrue\n```\n\n```bash\nsleep 60\n```\n'), () =>
    controller.abort(new Error('stopped')),
  );
  await assert.rejects(running, /^Error: stopped$/);
  await assert.rejects(
    workers.run(await job('```bash\ntrue\n```\n'), () => undefined),
    /^Error: stopped$/,
  );
  await workers.close();
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { reporters as findingReporters } from '#diagnostics/reporters.ts';
import { readDocument } from '#guide/read-document.ts';
import { reporters } from '#samples/reporters.ts';
import { chooseReporter } from '../../scripts/choose-reporter.ts';
import type { Command, CommandContext } from '../../scripts/command.ts';
import { loadCommands } from '../../scripts/commands.ts';
import { isolationLevel } from '../../scripts/isolation-option.ts';
import { maxAgeMs } from '../../scripts/links/max-age-option.ts';
import { recordFile } from '../../scripts/links/record-file.ts';
import { runCommand } from '../../scripts/run-command.ts';
import { shardOf } from '../../scripts/samples/shard-option.ts';
import { project } from '../temporary-root.ts';

const commands = await loadCommands();

/** A job as GitHub and GitLab write it, as far as it is looked at. */
interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: { readonly shard?: readonly number[] } };
  readonly steps?: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
  readonly script?: readonly string[];
  readonly parallel?: number;
}

const page = join(project, 'content/reference/ci.mdx');
const text = await readFile(page, 'utf8');
const { document } = readDocument({ kind: 'reference', slug: 'ci', file: 'ci.mdx', path: page, text });
const allFences = (document?.samples ?? []).filter(({ language }) => language === 'yaml');
const linksTitle = '.github/workflows/links.yml';
const fences = allFences.filter(({ info }) => info.title !== linksTitle);
const workflow = await readFile(join(project, '.github/workflows/ci.yml'), 'utf8');
const examples = new Map([
  ['.github/workflows/ci.yml', workflow],
  ...fences.map(({ info, text }) => [`the page’s ${info.title}`, text] as const),
]);
const scheduled = new Map([
  [linksTitle, await readFile(join(project, linksTitle), 'utf8')],
  ['the page’s example', allFences.find(({ info }) => info.title === linksTitle)?.text ?? ''],
]);

/** The jobs of a workflow: below `jobs` on GitHub, on the top level on GitLab. */
function jobsOf(yaml: string): readonly Job[] {
  const parsed = parse(yaml) as { jobs?: Record<string, Job> } & Record<string, Job>;
  return Object.values(parsed.jobs ?? parsed).filter((job) => job.steps ?? job.script);
}

/** The lines of a job that call the command line, with the shard numbers of its first machine. */
function callsOf({ steps = [], script = [], parallel, strategy }: Job): string[][] {
  const first = String(strategy?.matrix?.shard?.[0] ?? '');
  return [...steps.flatMap(({ run = '' }) => run.split('\n')), ...script]
    .filter((line) => line.includes('handrail'))
    .map((line) =>
      line
        .replace(/ >+ .*$/, '')
        .replace(/\$\{\{ matrix\.shard \}\}/, first)
        .replace('$CI_NODE_INDEX', '1')
        .replace('$CI_NODE_TOTAL', String(parallel))
        .trim()
        .split(/ +/),
    );
}

function assertOfficialActions(jobs: readonly Job[]): void {
  for (const { uses } of jobs.flatMap(({ steps = [] }) => steps))
    if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+(?:\/[a-z]+)?@(?:v\d+|[0-9a-f]{40})$/);
}

/** What a command line would run, and with what. Throws where it is not valid. */
async function parseCall(words: readonly string[]): Promise<CommandContext> {
  assert.deepEqual(words.slice(0, 5), ['npm', 'run', '-s', 'handrail', '--']);
  const [, , , , , name, ...args] = words;
  const command = commands.find((one) => one.name === name);
  assert.ok(command, `There is no command ${name}.`);
  const heard: CommandContext[] = [];
  const recorded = (one: Command): Command => ({
    ...one,
    subcommands: (one.subcommands ?? []).map(recorded),
    run: async (context) => {
      heard.push(context);
      return 0;
    },
  });
  const streams = { print: () => {}, progress: () => {}, signal: new AbortController().signal };
  await runCommand(recorded(command), args, streams);
  assert.ok(heard[0], 'it only shows its help');
  return heard[0];
}

test('the page has an example for GitHub and one for GitLab, and one of a scheduled job', () => {
  assert.deepEqual(
    allFences.map(({ info }) => info.title),
    ['.github/workflows/samples.yml', '.gitlab-ci.yml', linksTitle],
  );
});

for (const [name, yaml] of examples) {
  describe(name, () => {
    const jobs = jobsOf(yaml);

    test('calls the command line as it is', async () => {
      const calls = jobs.flatMap(callsOf);
      assert.ok(calls.length >= 3);
      for (const words of calls) {
        const { options } = await parseCall(words);
        chooseReporter(reporters, options);
        isolationLevel(options);
        shardOf(options['shard']);
      }
    });

    test('runs every shard once, and merges', async () => {
      const shards = jobs.flatMap((job) => callsOf(job).map((words) => ({ job, words })));
      const sharded = shards.filter(({ words }) => words.includes('--shard'));
      assert.equal(sharded.length, 1);
      for (const { job, words } of sharded) {
        const total = shardOf((await parseCall(words)).options['shard'])?.total ?? 0;
        const machines =
          job.strategy?.matrix?.shard ?? Array.from({ length: job.parallel ?? 0 }, (_, at) => at + 1);
        assert.deepEqual(
          machines,
          Array.from({ length: total }, (_, at) => at + 1),
        );
      }
      assert.ok(shards.some(({ words }) => words.join(' ').includes('samples merge')));
    });

    test('uses official actions of a fixed major version, and takes hidden files along', () => {
      assertOfficialActions(jobs);
      for (const { uses, with: inputs = {} } of jobs.flatMap(({ steps = [] }) => steps)) {
        if (uses === undefined) continue;
        const path = (inputs as Record<string, unknown>)['path'];
        if (!uses.startsWith('actions/upload-artifact') || !String(path).startsWith('.')) continue;
        assert.equal((inputs as Record<string, unknown>)['include-hidden-files'], true, String(path));
      }
    });
  });
}

for (const [name, yaml] of scheduled) {
  describe(`${name}, which records links`, () => {
    const jobs = jobsOf(yaml);

    test('calls the command line as it is', async () => {
      const calls = jobs.flatMap(callsOf);
      assert.deepEqual(
        calls.map((words) => words.slice(5, 7)),
        [['links', 'record']],
      );
      const { options } = await parseCall(calls[0] ?? []);
      chooseReporter(findingReporters, options);
      assert.equal(maxAgeMs(options), 43_200_000);
    });

    test('keeps the record from run to run, and needs no right to write', () => {
      assertOfficialActions(jobs);
      const steps = jobs.flatMap(({ steps = [] }) => steps);
      const cached = steps.filter(({ uses = '' }) => uses.startsWith('actions/cache/'));
      const { name } = recordFile({ root: '/a/content', stateDir: '/a/.handrail' }, false);
      assert.deepEqual(
        cached.map(({ uses, with: inputs }) => [uses, (inputs as { path?: string } | undefined)?.path]),
        ['restore', 'save'].map((what) => [`actions/cache/${what}@v4`, name]),
      );
      const { on, permissions } = parse(yaml) as { on: object; permissions: object };
      assert.deepEqual(Object.keys(on), ['schedule', 'workflow_dispatch']);
      assert.deepEqual(permissions, { contents: 'read' });
    });
  });
}

test('the project’s workflow has no secret, and writes only where it deploys', () => {
  assert.doesNotMatch(workflow, /secrets\.|pull_request_target/);
  const { permissions, jobs } = parse(workflow) as { permissions: object; jobs: Record<string, Job> };
  assert.deepEqual(permissions, { contents: 'read' });
  const writing = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
  assert.deepEqual(
    writing.map(([name, job]) => [name, job.permissions]),
    [['deploy', { pages: 'write', 'id-token': 'write' }]],
  );
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { samples } from '../../../scripts/commands/samples.ts';
import { exitCodes } from '../../../scripts/exit-codes.ts';
import { reportFailure } from '../../../scripts/report-failure.ts';
import { runCommand } from '../../../scripts/run-command.ts';
import { runHandrail } from '../../cli/run-handrail.ts';
import { temporaryRoot } from '../../temporary-root.ts';

// What the machine of the tests says of itself is not what is tested: `--update` refuses in CI.
delete process.env['CI'];

const here = import.meta.dirname;

/** One command line, how it ends, and a text that it prints. `ROOT` in an argument is the content root. */
interface Line {
  readonly args: readonly string[];
  readonly code: number;
  readonly says: string;
  /** The text after which it is ended as Ctrl-C does; without it, it ends by itself. */
  readonly until?: string;
}

/** An option or an exit code: a command line of which it is true, and its twin of which it is not. */
interface Lines {
  /** Whether the content root stands in a git repository, with everything committed. */
  readonly repository?: boolean;
  /** Whether it runs on a CI system: then in a process of its own, as the environment is that of a process. */
  readonly ci?: boolean;
  readonly pass: Line;
  readonly fail: Line;
}

const [flags, exits] = await Promise.all(['flags', 'exits'].map(readLines));

test('every option of `handrail samples` has its command lines, and they their option', () => {
  assert.deepEqual([...(flags?.keys() ?? [])].sort(), Object.keys(samples.options).sort());
});

test('every exit code has its command lines', () => {
  assert.deepEqual([...(exits?.keys() ?? [])].sort(), Object.keys(exitCodes));
  for (const [code, { pass, fail }] of exits ?? []) {
    assert.equal(pass.code, Number(code));
    assert.notEqual(fail.code, Number(code));
  }
});

describe('command lines', { concurrency: availableParallelism() }, () => {
  for (const [name, lines] of [...(flags ?? []), ...(exits ?? [])]) {
    for (const side of ['pass', 'fail'] as const) {
      test(`${name}: ${lines[side].args.join(' ')} (${lines[side].code})`, async (context) => {
        const { code, printed } = await run(context, lines, side);
        assert.equal(code, lines[side].code, printed);
        assert.ok(printed.includes(lines[side].says), printed);
      });
    }
  }
});

async function readLines(kind: string): Promise<ReadonlyMap<string, Lines>> {
  const names = (await readdir(join(here, kind))).filter((name) => name.endsWith('.yaml'));
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const lines = parse(await readFile(join(here, kind, name), 'utf8')) as Lines;
        return [name.replace('.yaml', ''), lines] as const;
      }),
    ),
  );
}

/** Runs the command itself, if it can be without a process of its own: what it prints, and how it ends. */
async function run(context: TestContext, lines: Lines, side: 'pass' | 'fail') {
  const root = await temporaryRoot(context, join(here, 'content'));
  const provider = join(root, 'providers/acme');
  await cp(join(here, '../fixtures/acme'), provider, { recursive: true });
  if (lines.repository === true) commitAll(dirname(root));
  const given = lines[side].args.map((text) => text.replace('ROOT', root));
  const args = given.includes('--root') ? given : [...given, '--root', root];
  if (lines.ci === true) {
    const { code, stdout, stderr } = await runHandrail(['samples', ...args], { env: { CI: 'true' } });
    return { code, printed: stdout + stderr };
  }
  const said: string[] = [];
  const ending = new AbortController();
  const hear = (text: string) => {
    said.push(text);
    if (lines[side].until !== undefined && text.includes(lines[side].until)) ending.abort('SIGINT');
  };
  const streams = { print: hear, progress: hear, signal: ending.signal };
  const code = await runCommand(samples, args, streams).catch((error: unknown) =>
    reportFailure(error, streams),
  );
  return { code, printed: said.join('') };
}

function commitAll(folder: string): void {
  const who = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-qm', 'all'],
  ])
    execFileSync('git', ['-C', folder, ...args]);
}

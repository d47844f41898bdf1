import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { loadCommands } from '../../scripts/commands.ts';
import { type Ended, runHandrail } from './run-handrail.ts';

const commands = await loadCommands();

/** Holds that a command could not run and says why on stderr alone. */
function assertUsage({ code, stdout, stderr }: Ended, message: RegExp, help: RegExp): void {
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  const [first = '', second = '', ...rest] = stderr.trimEnd().split('\n');
  assert.match(first, message);
  assert.match(second, help);
  assert.deepEqual(rest, [], 'no stack');
}

describe('help', { concurrency: availableParallelism() }, () => {
  for (const { name, options, isGroup = false } of commands) {
    const usage = isGroup ? '<command> \\[options\\]' : '\\[options\\]';
    test(`handrail ${name} --help names every option`, async () => {
      const { code, stdout, stderr } = await runHandrail([name, '--help']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, new RegExp(`^Usage: handrail ${name} ${usage}`));
      for (const option of Object.keys(options)) assert.match(stdout, new RegExp(`^ .*--${option}\\b`, 'm'));
      for (const line of stdout.split('\n').slice(1, 6)) assert.ok(line.length <= 110, line);
      assert.ok(stdout.endsWith('\n'));
    });
  }

  test('without arguments the overview is shown, and the exit code is 2', async () => {
    const [{ code, stdout }, help] = await Promise.all([runHandrail([]), runHandrail(['--help'])]);
    assert.deepEqual([code, help.code], [2, 0]);
    assert.equal(stdout, help.stdout);
    for (const { name, summary } of commands)
      assert.match(stdout, new RegExp(`^ {2}${name} +${RegExp.escape(summary)}$`, 'm'));
    assert.match(
      stdout,
      /^Exit codes: 0 clean, 1 findings, 2 could not run, 3 no samples found, or not the isolation asked for\.$/m,
    );
  });
});

describe('a mistake in the arguments', { concurrency: availableParallelism() }, () => {
  const mistakes: readonly (readonly [args: readonly string[], message: RegExp, help: RegExp])[] = [
    [['chekc'], /^error: There is no command `chekc`\.$/, /Did you mean `check`\?/],
    [['publish-it'], /no command `publish-it`/, /Use one of `new`, `check`, `samples`/],
    [['check', '--rot', 'x'], /`handrail check` has no option `--rot`\.$/, /Did you mean `--root`\?/],
    [['check', '--track', 'curl'], /has no option `--track`/, /Use one of `--root`, `--help`, `--reporter`/],
    [['check', '--reporter', 'jsn'], /There is no reporter `jsn`\.$/, /Did you mean `json`\?/],
    [['check', '--reporter'], /--reporter <value>/, /See `handrail check --help`/],
    [
      ['webhook', 'list', 'stripe', 'twilio'],
      /`webhook list` takes no argument `twilio`\.$/,
      /webhook list --help/,
    ],
    [
      ['webhook', 'show', 'stripe', 'invoice.paid', 'x'],
      /`webhook show` takes no argument `x`\.$/,
      /show --help/,
    ],
    [
      ['samples', '--list', '--update'],
      /`--list` and `--update` do not go together/,
      /Leave one of them out/,
    ],
    [
      ['samples', '--list', '--connect-to', 'a=b'],
      /`--connect-to` is of use with `--target sandbox` only/,
      /Leave/,
    ],
    [['samples', '--list', '--isolation', 'nome'], /There is no isolation `nome`/, /Did you mean `none`/],
    [['check', '--only', 'lnks'], /There is no code or subject `lnks`\.$/, /Did you mean `links`\?/],
    [
      ['check', '--only', 'missing-anchor'],
      /no code or subject `missing-anchor`/,
      /`links\/missing-anchor`\?/,
    ],
    [['check', '--only', 'spelling'], /no code or subject `spelling`/, /Use a code, or one of `content`, /],
    [['check', '--only', 'samples/failed'], /A check never finds `samples\/failed`\.$/, /handrail samples/],
    [['check', '--max-warnings', 'few'], /`few` is no number of warnings\.$/, /such as 0/],
    [['check', '--max-warnings=-1'], /`-1` is no number of warnings\.$/, /such as 0/],
    [
      ['check', '--update-baseline', '--only', 'lint'],
      /`--update-baseline` and `--only` do not go together: the baseline would lose/,
      /Leave one of them out/,
    ],
    [
      ['check', '--update-baseline', '--fix'],
      /`--update-baseline` and `--fix` do not go together/,
      /Leave one/,
    ],
    [['check', '--dry-run'], /`--dry-run` is of use with `--fix` only\.$/, /Leave it out/],
    [['check', 'content'], /`check` takes no argument `content`\.$/, /See `handrail check --help`/],
    [['build', '--no-samples=yes'], /--no-samples/, /See `handrail build --help`/],
    [['samples', 'no-such-page'], /`no-such-page` names no page/, /Pages are content\/guides\//],
    [['preview', '--port', 'http'], /`http` is no port\.$/, /a number from 0 to 65535/],
    [['preview', '--out', tmpdir()], /There is no built site in `/, /Run `handrail build` first\./],
  ];
  for (const [args, message, help] of mistakes) {
    test(`handrail ${args.join(' ')}`, async () => assertUsage(await runHandrail(args), message, help));
  }
  /** What these are for is to make a content root where there is none. */
  const makers = new Set(['new']);
  const readers = commands.filter(
    ({ name, isGroup = false, options }) => !isGroup && 'root' in options && !makers.has(name),
  );
  for (const { name } of readers) {
    test(`handrail ${name} --root of a folder that is no content root`, async () => {
      const ended = await runHandrail([name, '--root', import.meta.dirname]);
      assertUsage(ended, /^error: `.*\/tests\/cli` is no content root\.$/, /`site\.yaml`.*`--root DIR`/);
    });
  }
});

test('a reader that goes away before the end ends the command without a stack', async () => {
  const script = join(import.meta.dirname, '../../scripts/handrail.ts');
  const child = spawn(process.execPath, [script, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.deepEqual([code, stderr], [2, '']);
});

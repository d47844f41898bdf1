import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { inspectHost, toolsOf } from '#samples/inspect-host.ts';
import type { Isolation } from '#samples/isolation/isolation.ts';
import { languages } from '#samples/languages.ts';
import { runSamples } from '#samples/run-library.ts';
import type { RunResult } from '#samples/run-result.ts';
import { pageLibrary } from '../run-page.ts';
import { type Attempt, attemptsOn } from './attempts.ts';
import { type Decoys, makeDecoys } from './decoys.ts';
import type { HostileLanguage } from './hostile-language.ts';
import { hostileLanguage } from './languages.ts';
import { processesNamed } from './processes-named.ts';

const host = await inspectHost(process.env['PATH'] ?? '');
const tools = await toolsOf(
  host,
  languages.map(({ tool }) => tool),
);
const skip = host.isolation === 'none' ? (host.isolationReason ?? 'no isolation') : false;

for (const { name, label, tool } of languages) {
  const missing = tools[tool] === undefined ? `${label} is not installed` : false;
  describe(`hostile samples in ${label}`, () => {
    test('do nothing outside of their sandbox', { skip: missing || skip }, async (context) => {
      const decoys = await makeDecoys(context);
      const attempts = attemptsOn(decoys);
      const body = pageOf(hostileLanguage(name), attempts);
      const result = await run(context, decoys, { isolation: 'bubblewrap', body });
      const escapes = await escapesIn(result, attempts);
      for (const attempt of attempts) {
        await context.test(attempt.name, () => assert.equal(escapes.get(attempt.name), false));
      }
    });

    test('do all of it where there is none', { skip: missing }, async (context) => {
      const decoys = await makeDecoys(context);
      const attempts = attemptsOn(decoys).filter(({ isOnlyIsolated }) => isOnlyIsolated !== true);
      const body = pageOf(hostileLanguage(name), attempts);
      const result = await run(context, decoys, { isolation: 'none', body });
      const escapes = await escapesIn(result, attempts);
      for (const pid of processesNamed(decoys.seconds)) process.kill(pid, 'SIGKILL');
      for (const attempt of attempts) {
        await context.test(attempt.name, () => assert.equal(escapes.get(attempt.name), true));
      }
    });
  });
}

/** A page that makes all attempts in one sample. */
function pageOf({ fence, program }: HostileLanguage, attempts: readonly Attempt[]): string {
  return `\`\`\`${fence} isolated id=attempts timeout=90s\n${program(attempts)}\n\`\`\`\n\n\`\`\`text output\nnever\n\`\`\`\n`;
}

async function run(
  context: TestContext,
  { root }: Decoys,
  { isolation, body }: { isolation: Isolation; body: string },
): Promise<RunResult> {
  const library = { ...(await pageLibrary(context, { body })), root };
  return runSamples({ library, host, isolation });
}

/** Which attempts worked. What the sample printed is in the finding that it is not what was expected. */
async function escapesIn(result: RunResult, attempts: readonly Attempt[]): Promise<Map<string, boolean>> {
  const [finding] = result.diagnostics;
  assert.equal(finding?.code, 'samples/output-differs', JSON.stringify(result.diagnostics, null, 1));
  const printed = new Map(
    (finding.comparison?.actual ?? '').split(/^== /m).map((part) => {
      const [first = '', ...lines] = part.split('\n');
      return [first, lines.join('\n')];
    }),
  );
  const escapes = attempts.map(async ({ name, isEscape }) => {
    assert.ok(printed.has(name), `${name} was not attempted: ${finding.comparison?.actual}`);
    return [name, await isEscape(printed.get(name) ?? '')] as const;
  });
  return new Map(await Promise.all(escapes));
}

import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { inspectHost } from '#samples/inspect-host.ts';
import type { Isolation } from '#samples/isolation/isolation.ts';
import { languages } from '#samples/languages.ts';
import { type RunResult, runSamples } from '#samples/run-library.ts';
import { pageLibrary } from '../run-page.ts';
import { type Attempt, attemptsOn } from './attempts.ts';
import { type Decoys, makeDecoys } from './decoys.ts';
import type { HostileLanguage } from './hostile-language.ts';
import { hostileLanguages } from './languages.ts';
import { processesNamed } from './processes-named.ts';

const host = await inspectHost(process.env['PATH'] ?? '');
const isIsolated = host.isolation !== 'none';
const skip = isIsolated ? false : `no isolation: ${host.isolationReason}`;

test('every language in which samples run has its hostile samples', () => {
  assert.deepEqual(Object.keys(hostileLanguages).sort(), languages.map(({ name }) => name).sort());
});

for (const [name, language] of Object.entries(hostileLanguages)) {
  describe(`hostile samples in ${name}`, () => {
    test('do nothing outside of their sandbox', { skip }, async (context) => {
      const decoys = await makeDecoys(context);
      const attempts = attemptsOn(decoys);
      const result = await run(context, decoys, {
        isolation: 'bubblewrap',
        body: pageOf(language, attempts),
      });
      const escapes = await escapesIn(result, attempts);
      for (const attempt of attempts) {
        await context.test(attempt.name, () => assert.equal(escapes.get(attempt.name), false));
      }
      assert.ok(decoys.isAlive());
    });

    test('do all of it where there is none', async (context) => {
      const decoys = await makeDecoys(context);
      const attempts = attemptsOn(decoys).filter(({ isOnlyIsolated }) => isOnlyIsolated !== true);
      const result = await run(context, decoys, { isolation: 'none', body: pageOf(language, attempts) });
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

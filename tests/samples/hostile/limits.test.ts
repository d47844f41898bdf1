import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspectHost, toolsOf } from '#samples/inspect-host.ts';
import { languages } from '#samples/languages.ts';
import { runPage } from '../run-page.ts';
import type { Attempt } from './attempts.ts';
import { hostileLanguage } from './languages.ts';

const host = await inspectHost(process.env['PATH'] ?? '');
const tools = await toolsOf(
  host,
  languages.map(({ tool }) => tool),
);

const call: Attempt = {
  ...{ name: 'call', does: 'execute', args: ['curl', '-sS', 'https://undeclared.example/'] },
  isEscape: () => true,
};

for (const { name, label, tool } of languages) {
  const skip = tools[tool] === undefined ? `${label} is not installed` : false;
  const { fence, program, flood, endless } = hostileLanguage(name);
  describe(`a sample in ${label}`, { skip }, () => {
    for (const isolation of new Set([host.isolation, name === 'bash' ? 'none' : host.isolation])) {
      test(`floods, never ends, calls a host that is not declared: isolation ${isolation}`, async (context) => {
        const fenced = (words: string, text: string) => `\`\`\`${fence} isolated ${words}\n${text}\n\`\`\``;
        const body = [
          fenced('id=flood timeout=60s', flood),
          fenced('id=endless timeout=1s', endless),
          fenced('id=call timeout=60s', program([call])),
          fenced('id=well timeout=60s', program([])),
        ].join('\n\n');
        const { diagnostics, samples } = await runPage(context, body, { host, isolation });
        const messages = diagnostics.map(({ code, message }) => `${code} ${message}`);
        assert.deepEqual(messages, [
          'samples/failed `flood` was killed: it printed more than 8 MB.',
          'samples/failed `endless` did not end within 1 second.',
          'samples/undeclared-host `call` calls `undeclared.example`, which no provider declares.',
        ]);
        assert.equal(samples.find(({ id }) => id === 'well')?.status, 'passed');
      });
    }
  });
}

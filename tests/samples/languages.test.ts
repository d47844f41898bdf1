import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageOfFence, languages } from '#samples/languages.ts';
import { fences } from './fences.ts';
import { type LanguageCase, languageCases } from './language-cases.ts';
import { bodyLine, found, runPage, statuses } from './run-page.ts';
import { skipWithout } from './skip-without.ts';

const line = (offset: number) => bodyLine + offset;

/** The line of a line of a text, in a page of `before` and then that text. */
function lineAfter(before: readonly string[], own: number): number {
  return line(before.reduce((sum, text) => sum + text.split('\n').length + 3, 0) + own);
}

const isProgram = ({ fence }: LanguageCase) => languageOfFence(fence)?.kind === 'program';

test('every language has a case', () => {
  assert.deepEqual(
    languageCases.map(({ fence }) => languageOfFence(fence)?.name),
    languages.map(({ name }) => name),
  );
});

for (const one of languageCases) {
  const { fence, scope, failing, invalid, exit, endless, call, good } = one;
  const label = languageOfFence(fence)?.label;
  describe(label ?? fence, skipWithout(fence), () => {
    if (scope !== undefined) {
      test('the samples of a page share one scope', async (context) => {
        const body = fences([fence, scope[0]], [fence, scope[1]], ['text output', 'x is 1']);
        assert.deepEqual(found(await runPage(context, body)), []);
      });
    }

    test('a failure is at the line and column of the guide', async (context) => {
      const body = fences(
        [`${fence} id=one`, good],
        [`${fence} id=two`, failing.text],
        [`${fence} id=three`, good],
      );
      const result = await runPage(context, body);
      const [own, column] = failing.at;
      assert.deepEqual(found(result), [
        `samples/failed ${lineAfter([good], own)}:${column} \`two\` ${failing.said}`,
      ]);
      assert.deepEqual(
        statuses(result),
        isProgram(one)
          ? ['one: passed', 'two: failed', 'three: passed']
          : ['one: passed', 'two: failed', 'three: blocked'],
      );
      if (!isProgram(one)) assert.equal(result.samples[2]?.reason, 'Blocked by `two`.');
      assert.doesNotMatch(result.diagnostics[0]?.output ?? '', /handrail-|\/tmp\//);
    });

    test('a failure inside lists, steps and tabs is there too', async (context) => {
      const indented = (text: string) => text.replace(/^(?=.)/gm, '   ');
      const tabs = (text: string) => `<Samples>\n\n${text}\n</Samples>\n`;
      const steps = (text: string) => `<Steps>\n\n1. A step:\n\n${indented(text)}\n</Steps>\n`;
      const fenced = (id: string) => fences([`${fence} isolated id=${id}`, failing.text]);
      const body = [
        `1. A step:\n\n${indented(fenced('list'))}`,
        steps(fenced('step')),
        tabs(fenced('tab')),
        steps(tabs(fenced('tab-in-step'))),
      ].join('\n');
      const lines = body.split('\n');
      const [own, column] = failing.at;
      const expected = (['list', 'step', 'tab', 'tab-in-step'] as const).map((id) => {
        const opened = lines.findIndex((text) => text.endsWith(`id=${id}`));
        const at = `${line(opened + own)}:${column + (id === 'tab' ? 0 : 3)}`;
        return `samples/failed ${at} \`${id}\` ${failing.said}`;
      });
      assert.deepEqual(found(await runPage(context, body)), expected);
    });

    test('what is not valid is found at its place', async (context) => {
      const result = await runPage(
        context,
        fences([`${fence} id=one`, good], [`${fence} id=two`, invalid.text]),
      );
      const [finding = '', ...others] = found(result);
      const [own, column] = invalid.at;
      assert.deepEqual(others, []);
      const start = `samples/syntax ${lineAfter([good], own)}:${column} \`two\` is not valid ${label}: `;
      assert.equal(finding.slice(0, start.length + invalid.said.length), start + invalid.said);
      assert.deepEqual(
        statuses(result),
        isProgram(one) ? ['one: passed', 'two: failed'] : ['one: blocked', 'two: failed'],
      );
    });

    test('`check` and `file` find it too, and run nothing', async (context) => {
      const suffix = languageOfFence(fence)?.suffix;
      const [own, column] = invalid.at;
      const body = fences(
        [`${fence} check`, exit],
        [`${fence} file="good${suffix}"`, exit],
        [`${fence} check`, invalid.text],
        [`${fence} file="bad${suffix}"`, invalid.text],
      );
      const result = await runPage(context, body);
      assert.deepEqual(
        result.samples.map(({ status }) => status),
        ['checked', 'checked', 'failed', 'failed'],
      );
      assert.deepEqual(
        result.diagnostics.map(({ code, at }) => `${code} ${at.span?.start.line}:${at.span?.start.column}`),
        [
          [exit, exit],
          [exit, exit, invalid.text],
        ].map((before) => `samples/syntax ${lineAfter(before, own)}:${column}`),
      );
    });

    test('`exit` is caught, and later samples run', async (context) => {
      const body = fences(
        [`${fence} id=one exit=3`, exit],
        ['text output', 'bye'],
        [`${fence} id=two`, good],
        ['text output', 'fine'],
      );
      const result = await runPage(context, body);
      assert.deepEqual(found(result), []);
      assert.deepEqual(statuses(result), ['one: passed', 'two: passed']);
    });

    test('a sample that never ends is ended', async (context) => {
      const result = await runPage(context, fences([`${fence} id=one timeout=1s`, endless]));
      assert.deepEqual(found(result), [`samples/failed ${line(1)}:1 \`one\` did not end within 1 second.`]);
    });

    test('calls of production hosts reach the simulator', async (context) => {
      const body = fences([`${fence} id=one`, call], ['json output', '{ "orders": [] }']);
      const result = await runPage(context, body);
      assert.deepEqual(found(result), []);
      assert.equal(result.evidence[0]?.endpoints[0]?.operationId, 'listOrders');
    });

    test('calls of other hosts are refused', async (context) => {
      const text = call.replace('api.acme.example', 'api.other.example');
      const [finding, ...others] = found(await runPage(context, fences([`${fence} id=one`, text])));
      assert.match(finding ?? '', /^samples\/undeclared-host .*`one` calls `api\.other\.example`/);
      assert.deepEqual(others, []);
    });
  });
}

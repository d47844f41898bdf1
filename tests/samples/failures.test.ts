import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyLine, found, runPage, statuses } from './run-page.ts';

const line = (offset: number) => bodyLine + offset;

describe('where a sample fails', () => {
  const cases = [
    { language: 'bash', good: 'x=1', bad: 'echo one\n  false', at: [1, 3], say: 'ended with status 1' },
    {
      language: 'js',
      good: 'const x = 1;',
      bad: 'const y = x;\n  throw new Error("no " + y);',
      at: [1, 9],
      say: 'ended with status 1: Error: no 1',
    },
    {
      language: 'ts',
      good: 'const x: number = 1;',
      bad: 'const y: number = x;\n  throw new Error("no " + (y as unknown as string));',
      at: [1, 9],
      say: 'ended with status 1: Error: no 1',
    },
    {
      language: 'python',
      good: 'x = 1',
      bad: 'if x:\n  raise ValueError(f"no {x}")',
      at: [1, 3],
      say: 'ended with status 1: ValueError: no 1',
    },
  ] as const;
  for (const { language, good, bad, at, say } of cases) {
    test(`${language}: line and column are those of the guide, later samples are blocked`, async (context) => {
      const body = `\`\`\`${language} id=one\n${good}\n\`\`\`\n\n\`\`\`${language} id=two\n${bad}\n\`\`\`\n\n\`\`\`${language} id=three\n${good.replace('x', 'z')}\n\`\`\`\n`;
      const result = await runPage(context, body);
      assert.deepEqual(found(result), [`samples/failed ${line(5 + at[0])}:${at[1]} \`two\` ${say}.`]);
      assert.deepEqual(statuses(result), ['one: passed', 'two: failed', 'three: blocked']);
      assert.equal(result.samples[2]?.reason, 'Blocked by `two`.');
    });
    test(`${language}: a fence in a list is indented`, async (context) => {
      const indented = `${good}\n${bad}`.replace(/^/gm, '   ');
      const body = `1. A step:\n\n   \`\`\`${language} id=one\n${indented}\n   \`\`\`\n`;
      assert.deepEqual(found(await runPage(context, body)), [
        `samples/failed ${line(4 + at[0])}:${at[1] + 3} \`one\` ${say}.`,
      ]);
    });
  }
});

describe('removed lines', () => {
  for (const language of ['bash', 'python']) {
    test(`${language}: do not run, and move no line of a failure`, async (context) => {
      const [fail, print] = language === 'bash' ? ['false', 'echo'] : ['1 / 0', 'print'];
      const text = [`${print}${language === 'bash' ? ' 1' : '(1)'}`, 'exit(9)', fail].join('\n');
      const body = `\`\`\`${language} id=one del={2}\n${text}\n\`\`\`\n\n\`\`\`bash id=two\nfalse\n\`\`\`\n`;
      const places = found(await runPage(context, body)).map((one) => one.split(' ')[1]);
      assert.deepEqual(places, language === 'bash' ? [`${line(3)}:1`] : [`${line(3)}:1`, `${line(7)}:1`]);
    });
  }
});

describe('syntax is checked before anything runs', () => {
  const cases = [
    ['bash', 'echo "a', /^samples\/syntax \d+:1 `two` is not valid bash: unexpected EOF/, 1],
    ['bash', 'cat <<END\na', /here-document/, 1],
    ['js', 'const a = ;', /`two` is not valid JavaScript: SyntaxError: Unexpected token ';'/, 11],
    ['js', 'const first = 1;', /SyntaxError: Identifier 'first' has already been declared/, 7],
    ['js', 'if (first) {', /SyntaxError: Unexpected end of input/, undefined],
    ['ts', 'const a: = 1;', /not valid TypeScript/, 10],
    ['python', 'def f(:\n  pass', /`two` is not valid Python: SyntaxError/, 7],
  ] as const;
  for (const [language, bad, message, column] of cases) {
    test(`${language}: ${bad.replaceAll('\n', ' ')}`, async (context) => {
      const first = { bash: 'first=1', python: 'first = 1' }[language as string] ?? 'const first = 1;';
      const body = `\`\`\`${language} id=one\n${first}\n\`\`\`\n\n\`\`\`${language} id=two\n${bad}\n\`\`\`\n`;
      const result = await runPage(context, body);
      const [finding = '', ...rest] = found(result);
      assert.deepEqual(rest, []);
      assert.match(finding, message);
      if (column !== undefined) assert.match(finding, new RegExp(`^samples/syntax ${line(5)}:${column} `));
      assert.deepEqual(statuses(result), ['one: blocked', 'two: failed']);
    });
  }

  test('`check` and `file` are checked, not run', async (context) => {
    const good =
      '```js check\nthrow new Error("never");\n```\n\n```js file="a.mjs"\nexport const a = 1;\n```\n';
    const passed = await runPage(context, good);
    assert.deepEqual(found(passed), []);
    assert.deepEqual(
      passed.samples.map(({ status }) => status),
      ['checked', 'checked'],
    );
    const bad = '```python check\nx = (\n```\n\n```js file="b.mjs"\nexport const = 1;\n```\n';
    assert.deepEqual(
      (await runPage(context, bad)).diagnostics.map(({ code, at }) => `${code} ${at.span?.start.line}`),
      [`samples/syntax ${line(1)}`, `samples/syntax ${line(5)}`],
    );
  });
});

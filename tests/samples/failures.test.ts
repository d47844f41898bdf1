import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyLine, found, runPage, statuses } from './run-page.ts';

const line = (offset: number) => bodyLine + offset;

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
});

test('error rows that are not reached after a failure are no findings of their own', async (context) => {
  const facts = `errors:
  - { status: 401, code: invalid_key, where: response, cause: c, resolution: r, retry: never, provoke: { sample: later } }
  - status: 401
    id: second
    code: invalid_key
    where: response
    cause: c
    resolution: r
    retry: never
    provoke: { request: { method: GET, path: /v1/orders, credential: wrong } }`;
  const body = '```bash id=one\nfalse\n```\n\n```bash id=later\necho 1\n```\n';
  const result = await runPage(context, { facts, body });
  assert.deepEqual(
    found(result).map((one) => one.replace(/ \d+:\d+ .*/, '')),
    ['samples/failed'],
  );
  assert.deepEqual(statuses(result), ['one: failed', 'later: blocked']);
});

test('a fault that the simulator does not have is told where it is asked for', async (context) => {
  const facts = `errors:
  - status: 429
    code: busy
    where: response
    cause: c
    resolution: r
    retry: backoff
    provoke: { fault: bussy, request: { method: GET, path: /v1/orders } }`;
  const [finding] = found(await runPage(context, { facts, body: '```bash id=one\ntrue\n```\n' }));
  assert.match(
    finding ?? '',
    /^samples\/error-not-proven 21:23 .* was not provoked: There is no fault "bussy"\. This simulator has: .*[^.]\.$/,
  );
});

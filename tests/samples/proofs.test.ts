import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspectHost } from '#samples/inspect-host.ts';
import { fences } from './fences.ts';
import { found, runPage } from './run-page.ts';

describe('error rows', () => {
  const row = (code: string, status: number, provoke: string) =>
    `  - { status: ${status}, code: ${code}, where: response, cause: It., resolution: Do., retry: never, provoke: ${provoke} }`;

  test('are provoked by request, by fault and by sample', async (context) => {
    const facts = [
      'errors:',
      row('invalid_key', 401, '{ request: { method: GET, path: /orders, credential: wrong } }'),
      row('missing_item', 400, '{ request: { method: POST, path: /orders, json: { } } }'),
      row('too_many', 429, '{ fault: too_many, request: { method: GET, path: /orders } }'),
      row('missing_item', 400, '{ sample: bad }').replace('{ status', '{ id: by-sample, status'),
    ].join('\n');
    const body =
      '```bash id=bad\ncurl -sS https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY" --json \'{}\'\n```\n';
    const result = await runPage(context, { body, facts });
    assert.deepEqual(found(result), []);
    assert.deepEqual(
      result.errors.map(({ result: one }) => one),
      ['proven', 'proven', 'proven', 'proven'],
    );
  });

  test('are not proven, and no finding of their own, where the sample of theirs is not run', async (context) => {
    const facts = ['errors:', row('missing_item', 400, '{ sample: bad }')].join('\n');
    const body = '```bash id=bad needs="no-such-tool"\nfalse\n```\n';
    const result = await runPage(context, { body, facts });
    assert.deepEqual(
      result.diagnostics.map(({ code, severity }) => `${severity} ${code}`),
      ['warning samples/not-run'],
    );
    assert.deepEqual(
      result.errors.map(({ result: one }) => one),
      ['not-proven'],
    );
  });

  test('that are answered otherwise are located at the field that is wrong', async (context) => {
    const facts = [
      'errors:',
      row('invalid_key', 403, '{ request: { method: GET, path: /orders, credential: wrong } }'),
      row('other_code', 400, '{ request: { method: POST, path: /orders, json: { } } }'),
      row('unseen', 400, '{ sample: bad }'),
    ].join('\n');
    const result = await runPage(context, { body: '```bash id=bad\ntrue\n```\n', facts });
    assert.deepEqual(found(result), [
      'samples/error-not-proven 15:15 The error 403 `invalid_key`, provoked by its request, was answered with status 401 and `invalid_key`.',
      'samples/error-not-proven 16:26 The error 400 `other_code`, provoked by its request, was answered with `missing_item`.',
      'samples/error-not-proven 17:15 The error 400 `unseen`, provoked by `bad`, met no error.',
    ]);
    assert.deepEqual(
      result.errors.map(({ result: one }) => one),
      ['not-proven', 'not-proven', 'not-proven'],
    );
  });
});

describe('the verification script', () => {
  const facts = (output: string) =>
    `verify:\n  file: verify.mjs\n  steps:\n    - { what: One., output: one }\n    - { what: Two., output: "${output}" }`;

  test('runs at the end and must print the steps', async (context) => {
    const files = {
      'verify.mjs': 'import { two } from "./more.mjs";\nconsole.log("one");\nconsole.log(two);\n',
      'more.mjs': 'export const two = "two 2";\n',
    };
    const passed = await runPage(context, { body: '', facts: facts('two [int]'), files });
    assert.deepEqual(found(passed), []);
    assert.equal(passed.evidence[0]?.verify?.status, 'passed');
    const failed = await runPage(context, { body: '', facts: facts('three'), files });
    assert.deepEqual(found(failed), [
      'samples/output-differs 18:29 The output of `verify.mjs` has `two 2` here.',
    ]);
    assert.equal(failed.evidence[0]?.verify?.status, 'failed');
  });
});

describe('samples that are not run', () => {
  test('say why', async (context) => {
    const body = [
      '```bash illustrative="a picture" id=a\nfalse\n```',
      '```bash manual="by hand" id=b\nfalse\n```',
      '```bash needs="no-such-tool>=2" id=c\ntrue\n```',
      '```rust id=d\nfn main() {}\n```',
      '```json id=e\n{}\n```',
      '```http id=f\nGET / HTTP/1.1\nHost: localhost\n```',
    ].join('\n\n');
    const result = await runPage(context, body);
    assert.deepEqual(
      result.samples.map(({ id, status, reason }) => `${id}: ${status}: ${reason}`),
      [
        'a: illustrative: a picture',
        'b: manual: by hand',
        'c: not-run: `no-such-tool` is not installed.',
        'd: not-run: Handrail does not run `rust`.',
        'e: checked: It is data, and parses.',
        'f: checked: It is a message, and parses.',
      ],
    );
    assert.deepEqual(
      result.diagnostics.map(({ code }) => code),
      ['samples/not-run', 'samples/not-run'],
    );
  });
});

describe('a language whose tool is missing', () => {
  test('is not run, and its files are written unchecked; others run', async (context) => {
    const host = await inspectHost('');
    const { python3, ...tools } = host.tools;
    const body = fences(
      ['python id=a', 'print(1)'],
      ['python id=b file="b.py"', 'print(2)'],
      ['bash id=c', 'cat b.py'],
      ['text output', 'print(2)'],
    );
    const result = await runPage(context, body, { host: { ...host, tools } });
    assert.deepEqual(
      result.samples.map(
        ({ id, status, reason }) => `${id}: ${status}${reason === undefined ? '' : `: ${reason}`}`,
      ),
      ['a: not-run: `python3` is not installed.', 'b: not-run: `python3` is not installed.', 'c: passed'],
    );
    assert.deepEqual(
      result.diagnostics.map(({ code, severity }) => `${severity} ${code}`),
      ['warning samples/not-run', 'warning samples/not-run'],
    );
  });
});

describe('a fault', () => {
  const call =
    'curl -sS -o /dev/null -w "%{http_code}\\n" https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY"';
  const sample = (info: string, text: string) => `\`\`\`bash ${info}\n${text}\n\`\`\``;

  test('is met as often as it is asked for', async (context) => {
    const body = `${sample('fault=too_many:2', `${call}\n${call}\n${call}`)}\n\n\`\`\`text output\n429\n429\n200\n\`\`\``;
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('that no call meets is a finding, and is not left to the next sample', async (context) => {
    const body = `${sample('id=a fault=too_many:2', call)}\n\n${sample('id=b', call)}\n\n\`\`\`text output\n200\n\`\`\``;
    const [finding = '', ...others] = found(await runPage(context, body));
    assert.match(finding, /`a` asks for the fault `too_many:2`, and 1 of its calls never came/);
    assert.deepEqual(others, []);
  });
});

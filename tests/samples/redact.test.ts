import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createRedactor, redactData } from '#samples/redact.ts';
import { reportJson } from '#samples/report-json.ts';
import { reportText } from '#samples/report-text.ts';
import { bodyLine, runPage } from './run-page.ts';

const key = 'KEY';
const plain = 'sk_test_a+b/c?d';
const awkward = 'p"ss wörd\\/€😀';

/** What is left of a text when the secret is taken out. */
function redact(text: string, value = plain): string {
  return createRedactor([{ key, value }])(text);
}

function base64(text: string, encoding: 'base64' | 'base64url' = 'base64'): string {
  return Buffer.from(text).toString(encoding);
}

/** Holds that no stretch of the base64 of a secret of six characters or more is left, at any alignment. */
function assertGone(text: string, value: string): void {
  for (const offset of [0, 1, 2]) {
    const digits = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]).toString('base64');
    const own = digits.slice(offset === 0 ? 0 : offset + 1, -4);
    for (let start = 0; start + 6 <= own.length; start += 1) {
      assert.ok(!text.includes(own.slice(start, start + 6)), `${own.slice(start, start + 6)} in ${text}`);
    }
  }
}

describe('a secret is redacted', () => {
  for (const value of [plain, awkward, 'sk_test_handrail', 'abcdef', '😀😀😀']) {
    test(`raw: ${value}`, () => assert.equal(redact(`a ${value} b ${value}`, value), 'a ‹KEY› b ‹KEY›'));

    test(`URL-encoded: ${value}`, () => {
      const forms = [
        encodeURIComponent(value),
        encodeURI(value),
        `${new URLSearchParams({ value })}`.slice(6),
      ];
      const lower = encodeURIComponent(value).replace(/%../g, (found) => found.toLowerCase());
      const twice = encodeURIComponent(encodeURIComponent(value));
      const whole = Array.from(Buffer.from(value), (byte) => `%${byte.toString(16)}`).join('');
      for (const form of [...forms, lower, twice, whole]) {
        assert.equal(redact(`?a=${form}&b`, value), '?a=‹KEY›&b', form);
      }
    });

    test(`in base64 and base64url, alone or with neighbours: ${value}`, () => {
      for (const before of ['', 'u', 'us', 'use', 'user:']) {
        for (const after of ['', ':', '::', ':::', ' and more']) {
          for (const encoding of ['base64', 'base64url'] as const) {
            const text = redact(`x ${base64(`${before}${value}${after}`, encoding)} y`, value);
            assert.match(text, /^x \S*‹KEY›\S* y$/);
            assertGone(text, value);
          }
        }
      }
      assert.equal(redact(`<${base64(value)}>`, value), '<‹KEY›>');
      assert.equal(redact(`<${encodeURIComponent(base64(value))}>`, value), '<‹KEY›>');
    });

    test(`in hex, of both cases: ${value}`, () => {
      const hex = Buffer.from(value).toString('hex');
      const spaced = hex.replace(/..(?!$)/g, '$& ');
      const broken = `${hex.slice(0, 6)}\n${hex.slice(6)}`;
      for (const form of [hex, hex.toUpperCase(), spaced, broken]) {
        assert.equal(redact(`<${form}>`, value), '<‹KEY›>', form);
      }
      const bytes = hex.replace(/../g, String.raw`\x$&`);
      assert.ok(
        !redact(bytes, value).includes(hex.slice(0, 2).repeat(2)) && redact(bytes, value).endsWith('‹KEY›'),
      );
    });

    test(`JSON-escaped, also twice: ${value}`, () => {
      const json = JSON.stringify(value).slice(1, -1);
      const ascii = json.replace(
        /[^ -~]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      const all = Array.from({ length: value.length }, (_, index) => value.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0').toUpperCase()}`)
        .join('');
      const slashes = json.replaceAll('/', '\\/');
      for (const form of [json, ascii, all, slashes, JSON.stringify(json).slice(1, -1)]) {
        assert.equal(redact(`{"a":"${form}"}`, value), '{"a":"‹KEY›"}', form);
      }
    });
  }

  test('broken over lines by an encoder', () => {
    const lines = base64(`${'x'.repeat(50)}${plain}${'x'.repeat(50)}`).replace(/.{76}/g, '$&\n');
    assert.match(redact(lines), /‹KEY›/);
    assertGone(redact(lines).replaceAll('\n', ''), plain);
  });

  test('cut off by an ellipsis, from its first half on', () => {
    assert.equal(redact('has `sk_test_a+…` here'), 'has `‹KEY›…` here');
    assert.equal(redact('has `sk_test…` here'), 'has `sk_test…` here');
  });

  test('however long it is', () => {
    const long = Array.from({ length: 100 }, (_, index) => hash('sha256', `${index}`, 'base64')).join('');
    const forms = [
      long,
      encodeURIComponent(long),
      JSON.stringify(long).slice(1, -1),
      Buffer.from(long).toString('hex'),
    ];
    for (const form of forms) assert.equal(redact(`<${form}>`, long), '<‹KEY›>');
    for (const before of ['', 'u', 'u:'])
      assert.match(redact(base64(`${before}${long}`), long), /^.{0,3}‹KEY›$/);
  });

  test('in time, also in a text that looks like one from every character on', () => {
    for (const text of ['\\', '%25', 'sk_test_', '73', '\n']) {
      assert.equal(redact(text.repeat(100_000)), text.repeat(100_000));
    }
  });

  test('with the longest first where one holds another', () => {
    const redactBoth = createRedactor([
      { key: 'SHORT', value: 'secret' },
      { key: 'LONG', value: 'my-secret-key' },
    ]);
    assert.equal(redactBoth('my-secret-key secret'), '‹LONG› ‹SHORT›');
  });
});

test('short values, placeholders and everything else are left alone', () => {
  assert.equal(redact('in eu-west', 'eu'), 'in eu-west');
  assert.equal(redact('sk_test_… (rotated)', 'sk_test_…'), 'sk_test_… (rotated)');
  assert.equal(redact('sk_test_a+b/c'), 'sk_test_a+b/c');
  assert.equal(createRedactor([])('text'), 'text');
});

test('names and places in data are left alone', () => {
  const data = {
    status: 'passed',
    reason: 'passed it',
    rows: [{ id: 'passed', answer: 'not passed', row: 1 }],
  };
  assert.deepEqual(
    redactData(data, (text) => text.replace('passed', '‹KEY›')),
    { status: 'passed', reason: '‹KEY› it', rows: [{ id: 'passed', answer: 'not ‹KEY›', row: 1 }] },
  );
});

const secret = 'ak_test_simulator';

/** Everything that a run gives: its result, and what the reporters make of it. */
function everything(result: Awaited<ReturnType<typeof runPage>>): string {
  return [JSON.stringify(result), reportJson(result), reportText(result)].join('\n');
}

function assertHidden(text: string): void {
  const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('hex')];
  for (const form of forms) assert.ok(!text.toLowerCase().includes(form), form);
  assertGone(text, secret);
}

describe('in a run', { concurrency: true }, () => {
  test('a sample that prints its key in seven ways, split over writes, and fails', async (context) => {
    const ways = [
      'const key = process.env.ACME_KEY;',
      'for (const part of [key.slice(0, 5), key.slice(5)]) process.stdout.write(part);',
      'console.log();',
      "console.log('url', Buffer.from(key).toString('hex').replace(/../g, '%$&'));",
      "console.log('basic', btoa('user:' + key), btoa(key + ':'));",
      "console.log('base64url', Buffer.from('?>' + key).toString('base64url'));",
      "console.log('hex', Buffer.from(key).toString('hex'), Buffer.from(key).toString('hex').toUpperCase());",
      String.raw`console.log('json', key.replace(/./g, (c) => '\\u00' + c.charCodeAt(0).toString(16)));`,
      "throw new Error('The key is ' + key + '.');",
    ];
    const result = await runPage(context, `\`\`\`js id=leak\n${ways.join('\n')}\n\`\`\`\n`);
    const [finding] = result.diagnostics;
    assert.equal(finding?.code, 'samples/failed');
    assert.match(finding?.message ?? '', /The key is ‹ACME_KEY›/);
    assert.ok((finding?.output?.match(/‹ACME_KEY›/g) ?? []).length >= 8);
    assertHidden(everything(result));
  });

  test('an output that differs: compared as it is, shown without the key', async (context) => {
    const body = (output: string) =>
      `\`\`\`bash id=leak\necho "key $ACME_KEY"\n\`\`\`\n\n\`\`\`text output\n${output}\n\`\`\`\n`;
    const result = await runPage(context, body('key ak_test_…'));
    assert.deepEqual(result.diagnostics[0]?.comparison, {
      actual: 'key ‹ACME_KEY›',
      expected: 'key ak_test_…',
      closest: 'key ‹ACME_KEY›',
      line: bodyLine + 5,
    });
    assertHidden(everything(result));
    assert.deepEqual((await runPage(context, body(`key ${secret}`))).diagnostics, []);
    assert.equal((await runPage(context, body('key ‹ACME_KEY›'))).diagnostics.length, 1);
  });

  test('an error row whose answer shows it', async (context) => {
    const facts = `errors:
  - { status: 409, code: missing, where: own, cause: It., resolution: Do., retry: never, provoke: { request: { method: GET, url: 'http://localhost:4917/$ACME_KEY', headers: { X-Key: $ACME_KEY } } } }`;
    const service = [
      "import { createServer } from 'node:http';",
      "const answer = (request, response) => response.writeHead(request.url === '/' ? 200 : 409).end('refused ' + request.headers['x-key']);",
      'createServer(answer).listen(4917);',
    ].join('\n');
    const body = `\`\`\`js service ready="http://localhost:4917/"\n${service}\n\`\`\`\n`;
    const result = await runPage(context, { facts, body });
    assert.match(result.diagnostics[0]?.message ?? '', /without a code: `refused ‹ACME_KEY›`/);
    assert.equal(result.diagnostics[0]?.code, 'samples/error-not-proven');
    assertHidden(everything(result));
  });

  test('messages that are cut within it: an output that differs, an error row', async (context) => {
    const output = await runPage(
      context,
      '```bash\nprintf \'{"text":"%*s%s"}\' 54 "" "$ACME_KEY"\n```\n\n```json output\n{ "text": "" }\n```\n',
    );
    assert.match(output.diagnostics[0]?.message ?? '', /^The output of `\S+` has `" {54}‹ACM/);
    const facts = `errors:
  - { status: 409, code: missing, where: own, cause: It., resolution: Do., retry: never, provoke: { request: { method: GET, url: 'http://localhost:4918/', headers: { X-Key: $ACME_KEY } } } }`;
    const service = [
      "import { createServer } from 'node:http';",
      "const answer = ({ headers }, response) => response.writeHead(headers['x-key'] ? 409 : 200).end('-'.repeat(75) + headers['x-key']);",
      'createServer(answer).listen(4918);',
    ].join('\n');
    const body = `\`\`\`js service ready="http://localhost:4918/"\n${service}\n\`\`\`\n`;
    const row = await runPage(context, { facts, body });
    assert.match(row.diagnostics[0]?.message ?? '', /without a code: `-{75}‹ACM/);
    for (const { diagnostics } of [output, row]) assert.doesNotMatch(JSON.stringify(diagnostics), /ak_t/);
  });

  test('an output that differs in nothing else', async (context) => {
    const body =
      '```bash\necho "{\\"key\\":\\"$ACME_KEY\\"}"\n```\n\n```json output\n{ "key": "‹ACME_KEY›" }\n```\n';
    const { diagnostics } = await runPage(context, body);
    assert.match(diagnostics[0]?.message ?? '', /^The output of `\S+` differs in a value that is secret\.$/);
  });

  test('what is kept in the cache', async (context) => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'handrail-cache-'));
    context.after(() => rm(cacheDir, { recursive: true, force: true }));
    const result = await runPage(context, '```bash id=a\necho "$ACME_KEY"\n```\n', { cacheDir });
    assert.deepEqual(result.diagnostics, []);
    const [name = ''] = await readdir(cacheDir);
    assertHidden(await readFile(join(cacheDir, name), { encoding: 'utf8' }));
  });
});

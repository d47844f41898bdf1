import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, test } from 'node:test';
import { survivors } from './hostile/survivors.ts';
import { bodyLine, found, runPage, statuses } from './run-page.ts';

const line = (offset: number) => bodyLine + offset;

/** A port of this machine that nobody uses. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

describe('sessions', () => {
  test('share scope; samples of different languages interleave in page order', async (context) => {
    const body = [
      '```bash\nname=bash\necho 1 > log\n```',
      '```js\nimport { appendFileSync } from "node:fs";\nconst name = "js";\nappendFileSync("log", "2\\n");\n```',
      '```python\nname = "python"\nopen("log", "a").write("3\\n")\n```',
      '```bash\necho "$name" >> log\n```',
      '```js\nappendFileSync("log", name + "\\n");\n```',
      '```python\nopen("log", "a").write(name + "\\n")\n```',
      '```bash\ncat log\n```\n\n```text output\n1\n2\n3\nbash\njs\npython\n```',
    ].join('\n\n');
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('`exit` is honoured, and does not end the session', async (context) => {
    const body = [
      '```bash\na=1\n```\n\n```bash exit=3\necho $a; exit 3\n```\n\n```text output\n1\n```\n\n```bash exit=1\nfalse\necho never\n```\n\n```bash\necho "still $a"\n```\n\n```text output\nstill 1\n```',
      '```js\nconst b = 1;\n```\n\n```js exit=4\nconsole.log(b); process.exit(4);\n```\n\n```text output\n1\n```\n\n```js exit=1\nthrow new Error("x");\n```\n\n```js\nconsole.log("still", b);\n```\n\n```text output\nstill 1\n```',
      '```python\nimport sys\nc = 1\n```\n\n```python exit=5\nsys.exit(5)\n```\n\n```python exit=1\nraise ValueError("x")\n```\n\n```python\nprint("still", c)\n```\n\n```text output\nstill 1\n```',
      '```js exit=1 id=importing\nimport { ok } from "node:assert";\nok(false);\n```',
    ].join('\n\n');
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('a status that `exit` does not say is a failure', async (context) => {
    const body =
      '```bash exit=2 id=a\nexit 3\n```\n\n```bash exit=2 id=b\ntrue\n```\n\n```bash id=c\nexit 0\n```\n\n```bash id=d\ntrue\n```\n';
    const result = await runPage(context, body);
    assert.deepEqual(
      result.diagnostics.map(({ message }) => message),
      [
        '`a` ended with status 3, not with 2 as `exit` says.',
        '`b` ended with status 0, not with 2 as `exit` says.',
        '`c` ends the process that later samples run in.',
      ],
    );
    assert.deepEqual(statuses(result), ['a: failed', 'b: failed', 'c: failed', 'd: blocked']);
  });

  test('`isolated` shares nothing, and blocks nothing', async (context) => {
    const body =
      '```bash\nx=1\n```\n\n```bash isolated id=own\necho "[$x]"; exit 0\n```\n\n```text output\n[]\n```\n\n```bash\necho $x\n```\n\n```text output\n1\n```\n';
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('a sample that does not end is killed in time', async (context) => {
    const body = '```bash timeout=1s id=slow\nsleep 60 & sleep 60\n```\n';
    assert.match(found(await runPage(context, body))[0] ?? '', /`slow` did not end within 1 second\./);
  });

  test('an import that is not there is located', async (context) => {
    const body = '```js id=one\nconst a = 1;\n```\n\n```js id=two\n\nimport gone from "not-there";\n```\n';
    const result = await runPage(context, body);
    assert.match(
      found(result)[0] ?? '',
      new RegExp(`^samples/failed ${line(6)}:\\d+ \`two\` cannot start: Cannot find package 'not-there'`),
    );
  });

  test('output is attributed to the sample that printed it, though it forges a mark', async (context) => {
    const body =
      '```bash\nprintf "\\035aaaa:end:0:0\\035\\n"; printf one\n```\n\n```text output\n[..]one\n```\n\n```bash\nprintf two\n```\n\n```text output\n...\ntwo\n```\n';
    const result = await runPage(context, body);
    assert.deepEqual(
      statuses(result).map((text) => text.split(': ')[1]),
      ['failed', 'passed'],
    );
  });
});

describe('environment and isolation', () => {
  test('nothing of the caller’s environment is there', async (context) => {
    process.env['CALLER_SECRET'] = 'caller-secret-value';
    context.after(() => delete process.env['CALLER_SECRET']);
    const names = [
      ...[
        'ACME_KEY',
        'ACME_REGION',
        'CURL_CA_BUNDLE',
        'HOME',
        'HTTPS_PROXY',
        'HTTP_PROXY',
        'LANG',
        'NODE_EXTRA_CA_CERTS',
      ],
      ...[
        'NODE_OPTIONS',
        'NODE_USE_ENV_PROXY',
        'NO_COLOR',
        'NO_PROXY',
        'PATH',
        'PWD',
        'REQUESTS_CA_BUNDLE',
        'SHLVL',
      ],
      ...['SSL_CERT_FILE', 'TMPDIR', 'TZ', '_', 'http_proxy', 'https_proxy', 'no_proxy'],
    ];
    const body = [
      '```bash\nenv | grep -c caller-secret || true\nenv | cut -d= -f1 | LC_ALL=C sort\n```',
      `\`\`\`text output\n0\n${names.join('\n')}\n\`\`\``,
      '```bash\ncat /proc/*/environ 2>/dev/null | tr "\\0" "\\n" | grep -c caller-secret || true\n```',
      '```text output\n0\n```',
      '```bash\necho "$ACME_KEY $ACME_REGION"; ls\n```\n\n```text output\nak_test_simulator eu\n```',
    ];
    assert.deepEqual(found(await runPage(context, body.join('\n\n'))), []);
  });

  test('the caller’s files are out of sight, and the system cannot be written to', async (context) => {
    const secret = import.meta.filename;
    const body = `\`\`\`bash\n{ cat ${secret} 2>/dev/null || true; } | wc -l\ntouch /usr/x 2>/dev/null || echo read-only\nid -u\n\`\`\`\n\n\`\`\`text output\n0\nread-only\n1000\n\`\`\`\n`;
    const result = await runPage(context, body);
    if (result.isolation === 'none') return context.skip('bubblewrap does not work here');
    assert.deepEqual(found(result), []);
  });

  test('a stray process does not survive', async (context) => {
    const seconds = String(randomInt(1_000_000, 9_999_999));
    const result = await runPage(
      context,
      `\`\`\`bash\n(setsid sleep ${seconds} &) ; setsid nohup sleep ${seconds} >/dev/null 2>&1 &\necho $!\n\`\`\`\n`,
    );
    if (result.isolation === 'none') return context.skip('bubblewrap does not work here');
    assert.deepEqual(await survivors(seconds), []);
  });

  test('the isolation that ran is in report and evidence', async (context) => {
    const result = await runPage(context, '```bash\ntrue\n```\n', { isolation: 'none' });
    assert.equal(result.isolation, 'none');
    assert.equal(result.evidence[0]?.isolation, 'none');
  });
});

describe('the gateway', () => {
  const call = (method: string) => `curl -sS ${method} https://api.acme.example`;

  test('leads declared hosts to the simulator, and lists the endpoints', async (context) => {
    const body = `\`\`\`bash\n${call('')}/orders -H "Authorization: Bearer $ACME_KEY"\n\`\`\`\n\n\`\`\`json output\n{ "orders": [] }\n\`\`\`\n`;
    const result = await runPage(context, body);
    assert.deepEqual(found(result), []);
    assert.deepEqual(result.evidence[0]?.endpoints, [
      { method: 'GET', path: '/orders', operationId: 'listOrders' },
    ]);
  });

  test('refuses any other host, at its line, with the nearest declared one', async (context) => {
    const body = '```bash id=a\necho first\ncurl -sS https://api.acne.example/orders\n```\n';
    const result = await runPage(context, body);
    assert.deepEqual(found(result), [
      `samples/undeclared-host ${line(2)}:18 \`a\` calls \`api.acne.example\`, which no provider declares.`,
    ]);
    assert.equal(result.diagnostics[0]?.help, 'Did you mean `api.acme.example`?');
    assert.deepEqual(statuses(result), ['a: failed']);
  });

  test('tells calls that the description does not hold, and answers that contradict it', async (context) => {
    const body = `\`\`\`bash id=a\n${call('')}/nothing\n\`\`\`\n\n\`\`\`bash id=b\n${call('')}/broken -H "Authorization: Bearer $ACME_KEY"\n\`\`\`\n`;
    const result = await runPage(context, body);
    assert.deepEqual(
      result.diagnostics.map(({ code, at }) => `${code} ${at.span?.start.line}`),
      [`samples/undescribed-call ${line(1)}`, `samples/simulator ${line(5)}`],
    );
  });

  test('Node agents of packages follow the proxy too', async (context) => {
    const body =
      '```js\nimport https from "node:https";\nconst agent = new https.Agent({ keepAlive: true });\nconst headers = { authorization: "Bearer " + process.env.ACME_KEY };\nconst response = await new Promise((resolve) => https.get("https://api.acme.example/orders", { agent, headers }, resolve));\nconsole.log(response.statusCode);\nagent.destroy();\n```\n\n```text output\n200\n```\n';
    assert.deepEqual(found(await runPage(context, body)), []);
  });
});

describe('services and webhooks', () => {
  const receiver = `import { createServer } from 'node:http';
const seen = [];
createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  if (request.method === 'POST') seen.push(JSON.parse(body).order.id);
  response.end(JSON.stringify(seen));
}).listen(4242);`;
  const facts =
    'webhooks: { endpoint: https://hooks.example.com/acme, forwardTo: http://localhost:4242/hook }';

  test('deliveries to the public endpoint reach the local receiver before the next sample', async (context) => {
    const body = [
      `\`\`\`js id=receiver service ready="http://localhost:4242/health"\n${receiver}\n\`\`\``,
      '```bash\ncurl -sS https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY" --json \'{"item":"a","notify":"https://hooks.example.com/acme"}\' | jq -r .id\n```\n\n```text output\nord_1\n```',
      '```bash\ncurl -sS http://localhost:4242/\ncurl -sS https://hooks.example.com/acme\n```\n\n```text output\n["ord_1"]["ord_1"]\n```',
    ].join('\n\n');
    const result = await runPage(context, { body, facts });
    assert.deepEqual(found(result), []);
    assert.deepEqual(
      result.samples.map(({ status }) => status),
      ['passed', 'passed', 'passed'],
    );
  });

  test('tracks can use the same port', async (context) => {
    const group =
      '<Samples>\n```bash\ncurl -sS http://localhost:4242/\n```\n\n```text output\n[]\n```\n\n```js\nconsole.log(await (await fetch("http://localhost:4242/")).text());\n```\n\n```text output\n[]\n```\n</Samples>';
    const body = `\`\`\`js service ready="http://localhost:4242/"\n${receiver}\n\`\`\`\n\n${group}\n`;
    for (const isolation of [undefined, 'none'] as const) {
      // Without isolation the port is one of this machine, where another may be at work.
      const port = isolation === undefined ? '4242' : await freePort();
      const page = { body: body.replaceAll('4242', port), facts: facts.replaceAll('4242', port) };
      const result = await runPage(context, page, isolation === undefined ? {} : { isolation });
      assert.deepEqual(found(result), []);
      assert.deepEqual([...new Set(result.samples.map(({ track }) => track))], ['curl', 'node']);
    }
  });

  test('a service that does not become ready, or ends early, is located', async (context) => {
    const never =
      '```js id=never service ready="http://localhost:4243/"\nconst a = 1;\nthrow new Error("no port");\n```\n';
    assert.deepEqual(found(await runPage(context, never)), [
      `samples/failed ${line(2)}:7 The service \`never\` ended with status 1 before it was ready.`,
    ]);
    // Its port is closed long before it has ended, as on a slow machine.
    const ends = `import { createServer } from 'node:http';
const server = createServer((request, response) => {
  response.end();
  if (request.url === '/end') server.close(() => setTimeout(() => process.exit(3), 300));
}).listen(4242);`;
    const early = `\`\`\`js id=early service ready="http://localhost:4242/"\n${ends}\n\`\`\`\n\n\`\`\`bash\ncurl -sS http://localhost:4242/end\nwhile curl -sS http://localhost:4242/ 2>/dev/null; do sleep 0.05; done\n\`\`\`\n`;
    const result = await runPage(context, early);
    assert.match(found(result)[0] ?? '', /The service `early` ended with status 3 while the track went on/);
    assert.equal(result.samples[0]?.status, 'failed');
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyLine, found, runPage } from './run-page.ts';

const orders = 'https://api.acme.example/orders';
const key = '-H "Authorization: Bearer $ACME_KEY"';
const headers = '{ authorization: "Bearer " + process.env.ACME_KEY, "content-type": "application/json" }';
const shellPost = (item: string) => `curl -sS -o /dev/null ${orders} ${key} --json '${item}'`;
const nodePost = (item: string) =>
  `await fetch("${orders}", { method: "POST", headers: ${headers}, body: '${item}' });`;
const shellGet = `curl -sS -o /dev/null ${orders} ${key}`;
const nodeGet = `await (await fetch("${orders}", { headers: ${headers} })).text();`;

function group(shell: readonly string[], node: readonly string[]): string {
  return [
    '<Samples>',
    '',
    '```bash id=shell',
    ...shell,
    '```',
    '',
    '```js id=node',
    ...node,
    '```',
    '',
    '</Samples>',
    '',
  ].join('\n');
}

describe('the tracks of a page', () => {
  test('agree if they ask for the same, whatever their headers and however often they read', async (context) => {
    const body = group(
      [shellPost('{"item":"a"}'), shellGet, shellGet],
      [nodePost('{ "item": "a" }'), nodeGet, nodeGet, nodeGet],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('differ in a request that one of them does not make, at the sample and with both lists', async (context) => {
    const result = await runPage(context, group([shellPost('{"item":"a"}'), shellGet], [nodeGet]));
    const line = bodyLine + 8;
    assert.deepEqual(found(result), [
      `samples/tracks-differ ${line}:45 \`node\` (node) makes other requests than \`shell\` (curl) in the same group.`,
    ]);
    assert.deepEqual(result.diagnostics[0]?.comparison, {
      expected: 'POST /orders item=a → 2xx\nGET /orders → 2xx',
      actual: 'GET /orders → 2xx',
    });
    assert.equal(result.diagnostics[0]?.related?.[0]?.at.span?.start.line, bodyLine + 3);
  });

  test('differ in a field, in an answer and in having no request at all', async (context) => {
    const pairs = [
      [shellPost('{"item":"a"}'), nodePost('{"item":"b"}'), 'POST /orders item=b → 2xx'],
      [shellGet, `await fetch("${orders}", { headers: { authorization: "wrong" } });`, 'GET /orders → 4xx'],
      [shellGet, '', 'no request'],
    ] as const;
    for (const [shell, node, actual] of pairs) {
      const { diagnostics } = await runPage(context, group([shell], [node]));
      assert.deepEqual(
        diagnostics.map(({ code, comparison }) => `${code}: ${comparison?.actual}`),
        [`samples/tracks-differ: ${actual}`],
      );
    }
  });

  test('are not compared where a sample failed', async (context) => {
    const { diagnostics } = await runPage(context, group([shellGet], [nodeGet, 'throw new Error("no");']));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['samples/failed'],
    );
  });

  test('are not blamed for what a service asks in the background', async (context) => {
    const receiver = [
      '```js id=receiver service ready="http://localhost:4242/health"',
      "import { createServer } from 'node:http';",
      'createServer(async (request, response) => {',
      `  if (request.url === '/hook') ${nodeGet}`,
      '  response.end();',
      '}).listen(4242);',
      '```',
    ].join('\n');
    const call = 'http://localhost:4242/hook';
    const body = `${receiver}\n\n${group([`curl -sS ${call}`, shellPost('{"item":"a"}')], [nodePost('{"item":"a"}')])}`;
    const result = await runPage(context, body);
    assert.deepEqual(found(result), []);
    assert.deepEqual(
      result.evidence[0]?.endpoints.map(({ operationId }) => operationId),
      ['listOrders', 'createOrder'],
    );
  });
});

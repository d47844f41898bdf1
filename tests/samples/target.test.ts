import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { found, loadHost, type Page, pageLibrary, runPage, statuses } from './run-page.ts';
import { type Answer, type Asked, startStandIn } from './start-stand-in.ts';

const key = 'ak_test_of_the_caller';

/** Acme's own sandbox, which keeps no orders. */
function acme({ method, authorization }: Asked): Answer {
  if (authorization !== `Bearer ${key}`) return { status: 401, body: { error: { code: 'invalid_key' } } };
  return method === 'POST' ? { status: 201, body: { id: 'ord_x' } } : { status: 200, body: { orders: [] } };
}

async function runAgainst(
  context: TestContext,
  page: Page | string,
  answer: (asked: Asked) => Answer = acme,
  values: Readonly<Record<string, string>> = { ACME_KEY: key },
) {
  const { url, asked } = await startStandIn(context, answer);
  const upstreams = { 'api.acme.example': url };
  const result = await runPage(context, page, { target: { name: 'sandbox', values, upstreams } });
  return { result, asked };
}

const list = 'curl -sS https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY"';

describe('the target `sandbox`', () => {
  test('the vendor answers, in every language, with the key of the caller and the values of the sandbox', async (context) => {
    const body = [
      `\`\`\`bash\necho "$ACME_REGION"\n${list}\n\`\`\`\n\n\`\`\`text output\neu\n{"orders":[]}\n\`\`\``,
      '```js\nconst { ACME_KEY } = process.env;\nconst response = await fetch("https://api.acme.example/orders", { headers: { authorization: "Bearer " + ACME_KEY } });\nconsole.log(response.status, (await response.json()).orders.length);\n```\n\n```text output\n200 0\n```',
      '```python\nimport os, urllib.request\nrequest = urllib.request.Request("https://api.acme.example/orders", headers={"Authorization": "Bearer " + os.environ["ACME_KEY"]})\nprint(urllib.request.urlopen(request).status)\n```\n\n```text output\n200\n```',
    ].join('\n\n');
    const { result, asked } = await runAgainst(context, body);
    assert.deepEqual(found(result), []);
    assert.equal(asked.length, 3);
    assert.equal(result.target, 'sandbox');
    assert.deepEqual(
      result.evidence.map(({ target, endpoints }) => [
        target,
        endpoints.map(({ operationId }) => operationId),
      ]),
      [['sandbox', ['listOrders']]],
    );
  });

  test('hosts that no provider declares are refused, and nothing of them leaves', async (context) => {
    const { result, asked } = await runAgainst(
      context,
      '```bash id=stray\ncurl -sS https://example.com/?key=$ACME_KEY\n```',
    );
    assert.match(found(result)[0] ?? '', /^samples\/undeclared-host .*`stray` calls `example.com`/);
    assert.deepEqual(asked, []);
  });

  test('the key of the caller is redacted, wherever it is printed', async (context) => {
    const { result } = await runAgainst(
      context,
      '```bash\necho "$ACME_KEY"; printf %s "$ACME_KEY" | base64; exit 1\n```',
    );
    const text = JSON.stringify(result);
    assert.match(text, /‹ACME_KEY›/);
    assert.ok(!text.includes(key) && !text.includes(Buffer.from(key).toString('base64')));
  });

  test('a page whose keys have no value is not run, and says at which row', async (context) => {
    const { result, asked } = await runAgainst(context, `\`\`\`bash id=list\n${list}\n\`\`\``, acme, {});
    assert.deepEqual(statuses(result), ['list: not-run']);
    assert.equal(found(result).length, 1);
    assert.match(
      found(result)[0] ?? '',
      /^samples\/not-run 13:17 No sample of this page is run against the sandbox: `ACME_KEY` has no value\.$/,
    );
    assert.deepEqual(asked, []);
  });

  test('error rows are proven by what the vendor answers; faults and callbacks are out of reach', async (context) => {
    const row = (code: string, status: number, provoke: string) =>
      `  - { status: ${status}, code: ${code}, where: response, cause: It., resolution: Do it., retry: never, provoke: ${provoke} }`;
    const facts = [
      'errors:',
      row('invalid_key', 401, '{ request: { method: GET, path: /orders, credential: ak_wrong } }'),
      row('missing_item', 400, '{ request: { method: GET, path: /orders } }'),
      row('too_many', 429, '{ request: { method: GET, path: /orders }, fault: too_many }'),
    ].join('\n');
    const { result } = await runAgainst(context, { facts, body: `\`\`\`bash\n${list} -o /dev/null\n\`\`\`` });
    assert.deepEqual(
      result.errors.map(({ code, result: proof }) => `${code}: ${proof}`),
      ['invalid_key: proven', 'missing_item: not-proven', 'too_many: not-proven'],
    );
    assert.deepEqual(
      found(result).map((line) => line.replace(/ \d+:\d+ /, ' ')),
      [
        'samples/error-not-proven The error 400 `missing_item`, provoked by its request, was answered with status 200.',
      ],
    );
  });

  test('what the description does not hold of an answer is drift, at the sample that got it', async (context) => {
    const { result } = await runAgainst(
      context,
      `\`\`\`bash id=list\ncd .\n${list} -o /dev/null\n\`\`\``,
      () => ({
        status: 200,
        body: { orders_v2: [] },
      }),
    );
    assert.deepEqual(statuses(result), ['list: passed']);
    assert.match(
      found(result)[0] ?? '',
      /^samples\/drift \d+:\d+ The sandbox differs from the description: listOrders answered what its description does not allow/,
    );
  });

  test('`only=` and `fault=` keep a sample to its target, and say so', async (context) => {
    const body = [
      '```bash id=both\ntrue\n```',
      '```bash id=there only=sandbox\ntrue\n```',
      '```bash id=here only=simulator\ntrue\n```',
      `\`\`\`bash id=faulty fault=too_many exit=22\n${list} -f\n\`\`\``,
    ].join('\n\n');
    const { result } = await runAgainst(context, body);
    assert.deepEqual(statuses(result), ['both: passed', 'there: passed', 'here: not-run', 'faulty: not-run']);
    assert.deepEqual(found(result), []);
    const simulated = await runPage(context, body);
    assert.deepEqual(statuses(simulated), [
      'both: passed',
      'there: not-run',
      'here: passed',
      'faulty: passed',
    ]);
    assert.deepEqual(found(simulated), []);
    assert.deepEqual(
      [result, simulated].map(({ samples }) => samples.find(({ status }) => status === 'not-run')?.reason),
      ['It is for the simulator only.', 'It is for the sandbox only.'],
    );
  });

  test('nothing of it is cached', async (context) => {
    const { url, asked } = await startStandIn(context, acme);
    const library = await pageLibrary(context, { body: `\`\`\`bash\n${list}\n\`\`\`` });
    const { runSamples } = await import('#samples/run-library.ts');
    const target = {
      name: 'sandbox',
      values: { ACME_KEY: key },
      upstreams: { 'api.acme.example': url },
    } as const;
    const options = { library, host: await loadHost(), target, cacheDir: `${library.root}/cache` };
    for (const count of [1, 2]) {
      const { samples } = await runSamples(options);
      assert.deepEqual(
        samples.map(({ cached, status }) => [cached, status]),
        [[false, 'passed']],
      );
      assert.equal(asked.length, count);
    }
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileDescription } from '#simulator/compile-description.ts';
import { hmacSha256 } from '#simulator/hmac-sha256.ts';
import { matchOperation } from '#simulator/match-operation.ts';
import { definition, description, document, startOrders } from './start-orders.ts';

test('a form with brackets gets the types of the description', async () => {
  const { call, simulator } = startOrders();
  const made = await call(
    'POST',
    '/orders',
    'items[0][sku]=a&items[0][count]=2&items[1][sku]=7&items[1][isGift]=true&due=5&tags[x]=1',
  );
  assert.equal(made.status, 200);
  assert.deepEqual(made.body['items'], [
    { sku: 'a', count: 2 },
    { sku: '7', isGift: true },
  ]);
  const [exchange] = simulator.journal;
  assert.equal(exchange?.operationId, 'createOrder');
  assert.equal(exchange?.host, 'api.example.com');
  assert.equal(exchange?.errorCode, undefined);
});

test('JSON bodies are taken as they are', async () => {
  const { call } = startOrders();
  const made = await call('POST', '/orders', '{"items":[{"sku":"a","count":2}]}');
  assert.deepEqual(made.body['items'], [{ sku: 'a', count: 2 }]);
  const text = await call('POST', '/orders', '{"items":[{"sku":7}]}');
  assert.deepEqual(text.body['problems'], ['body invalid items[0][sku]']);
});

const misfits = [
  ['an unknown field before everything else', 'itmes=1', ['body unknown itmes', 'body missing items']],
  ['a nested unknown field', 'items[0][sku]=a&items[0][cuont]=1', ['body unknown items[0][cuont]']],
  ['a nested missing field', 'items[0][count]=1', ['body missing items[0][sku]']],
  ['a text for a number', 'items[0][sku]=a&items[0][count]=two', ['body invalid items[0][count]']],
  ['a number out of range', 'items[0][sku]=a&items[0][count]=10', ['body invalid items[0][count]']],
  ['a group where a list is asked for', 'items[a]=1', ['body invalid items']],
  ['an empty body', '', ['body missing items']],
] as const;

for (const [name, body, problems] of misfits) {
  test(`a body that does not fit is refused: ${name}`, async () => {
    const { call, simulator } = startOrders();
    const answer = await call('POST', '/orders', body);
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.body['problems'], problems);
    assert.equal(simulator.journal[0]?.errorCode, 'bad_request');
  });
}

test('path, query and header are validated, and a body where none is described', async () => {
  const { call } = startOrders();
  const problemsOf = async (...[method, path, body, headers]: Parameters<typeof call>) =>
    (await call(method, path, body, headers)).body['problems'];
  assert.deepEqual(await problemsOf('GET', '/orders/A!'), ['path invalid id']);
  assert.deepEqual(await problemsOf('GET', '/orders/a?depth=x&dpeth=1'), [
    'query unknown dpeth',
    'query invalid depth',
  ]);
  const headers = { 'x-tenant': 'too-long' };
  assert.deepEqual(await problemsOf('POST', '/orders', 'items[0][sku]=a', headers), [
    'header invalid x-tenant',
  ]);
  assert.deepEqual(await problemsOf('DELETE', '/orders/a', 'why=1'), ['body unknown why']);
});

test('a call that is not described is a marked 501 that names the nearest operation', async () => {
  const { call, simulator } = startOrders();
  const answer = await call('GET', '/ordres/1');
  assert.equal(answer.status, 501);
  assert.deepEqual([answer.body['simulator'], answer.body['nearest']], ['not-described', 'GET /orders/{id}']);
  assert.equal((await call('PATCH', '/orders')).body['nearest'], 'POST /orders');
  assert.deepEqual(
    simulator.journal.map((one) => one.operationId),
    [undefined, undefined],
  );
});

test('a host that the description names has its own operations only; any other has all', async () => {
  const other = { servers: [{ url: 'https://files.example.com' }] };
  const parted = compileDescription({
    ...document,
    servers: [{ url: 'https://api.example.com/' }],
    paths: {
      '/files': { get: { ...other, operationId: 'listFiles', responses: {} } },
      '/orders/latest': document.paths['/orders/latest'],
    },
  });
  const operationAt = (host: string, path: string) => {
    const { operation } = matchOperation(parted, { method: 'GET', host, path });
    return operation?.id;
  };
  assert.equal(operationAt('files.example.com', '/files'), 'listFiles');
  assert.equal(operationAt('files.example.com:443', '/files'), 'listFiles');
  assert.equal(operationAt('api.example.com', '/files'), undefined);
  assert.equal(operationAt('files.example.com', '/orders/latest'), undefined);
  assert.equal(operationAt('localhost:4010', '/files'), 'listFiles');
  assert.equal(operationAt('localhost:4010', '/orders/latest'), 'latestOrder');
});

test('a fixed path goes before one with names', async () => {
  const { call, simulator } = startOrders();
  await call('GET', '/orders/latest');
  assert.equal(simulator.journal[0]?.operationId, 'latestOrder');
});

test('a name in a path may have a suffix, and an answer no body', async () => {
  const { simulator } = startOrders();
  const gone = await simulator.fetch(
    new Request('https://api.example.com/orders/a.b.pdf', { method: 'DELETE' }),
  );
  assert.deepEqual([gone.status, await gone.text()], [204, '']);
  assert.equal(simulator.journal[0]?.operationId, 'deleteLabel');
  await simulator.fetch(new Request('https://api.example.com/orders/.pdf', { method: 'DELETE' }));
  assert.equal(simulator.journal[1]?.operationId, 'deleteOrder');
});

test('what the simulator itself gets wrong is loud and marked', async () => {
  const { call, simulator } = startOrders();
  const shape = await call('GET', '/orders/latest');
  assert.deepEqual([shape.status, shape.body['simulator']], [500, 'error']);
  assert.match(String(shape.body['message']), /`items` is missing/);
  const handler = await call('DELETE', '/orders/a');
  assert.match(String(handler.body['message']), /no handler for deleteOrder/);
  simulator.injectFault({ name: 'unlisted', times: 1 });
  const listed = await call('GET', '/orders/a');
  assert.match(String(listed.body['message']), /503 unlisted, which its x-errors do not list/);
  assert.ok(simulator.journal.every((one) => one.simulatorError !== undefined));
});

test('a handler that throws is the simulator’s failure', async () => {
  const broken = { ...definition, handlers: { getOrder: () => assert.fail('broken on purpose') } };
  const { call } = startOrders({ definition: broken });
  assert.match(String((await call('GET', '/orders/a')).body['message']), /broken on purpose/);
});

test('faults come in order, as often as asked, for the operation asked', async () => {
  const { call, simulator } = startOrders();
  simulator.injectFault({ name: 'busy', times: 1, operationId: 'createOrder' });
  assert.equal((await call('GET', '/orders/none')).status, 404);
  assert.equal((await call('POST', '/orders', 'items[0][sku]=a')).status, 400);
  assert.equal((await call('POST', '/orders', 'items[0][sku]=a')).status, 200);
  assert.deepEqual(
    simulator.journal.map((one) => one.fault),
    [undefined, 'busy', undefined],
  );
  assert.throws(
    () => simulator.injectFault({ name: 'bsuy', times: 1 }),
    /There is no fault "bsuy".*busy, unlisted/,
  );
});

test('faults that no call met are forgotten, and counted', async () => {
  const { call, simulator } = startOrders();
  simulator.injectFault({ name: 'busy', times: 3 });
  assert.equal((await call('POST', '/orders', 'items[0][sku]=a')).status, 400);
  assert.equal(simulator.clearFaults(), 2);
  assert.equal((await call('POST', '/orders', 'items[0][sku]=a')).status, 200);
  assert.equal(simulator.clearFaults(), 0);
});

test('the same calls give the same answers in a fresh simulator, and nothing is shared', async () => {
  const [first, second] = [startOrders(), startOrders()];
  const calls = ['items[0][sku]=a', 'items[0][sku]=b'];
  const idsOf = async ({ call }: typeof first) => {
    const made = [];
    for (const body of calls) made.push((await call('POST', '/orders', body)).body['id']);
    return made;
  };
  const ids = await idsOf(first);
  assert.deepEqual(ids, await idsOf(second));
  assert.equal(new Set(ids).size, 2);
  assert.equal((await startOrders().call('GET', `/orders/${String(ids[0])}`)).status, 404);
});

test('webhooks go out after the answer, signed, one after the other; settle waits for all', async () => {
  const order: string[] = [];
  const { call, simulator, deliveries } = startOrders({
    async receive({ id }) {
      order.push(`begin ${id}`);
      await Promise.resolve();
      order.push(`end ${id}`);
      return { status: 200 };
    },
  });
  await call('POST', '/orders', 'items[0][sku]=a');
  order.push('answered');
  await call('POST', '/orders', 'items[0][sku]=b');
  await simulator.settle();
  const [a, b] = deliveries.map((one) => one.id);
  assert.deepEqual(
    order.filter((one) => one !== 'answered'),
    [`begin ${a}`, `end ${a}`, `begin ${b}`, `end ${b}`],
  );
  const [first] = deliveries;
  const signature = await hmacSha256('secret', `2026-11-22T10:00:00.000Z.${first?.body}`);
  assert.equal(first?.headers['x-signature'], signature);
});

test('settle also waits for what a delivery sets going, and a receiver that breaks does not stop the others', async () => {
  let calls = 0;
  const orders: ReturnType<typeof startOrders> = startOrders({
    async receive() {
      calls += 1;
      if (calls === 1) await orders.call('POST', '/orders', 'items[0][sku]=b');
      throw new Error('broken receiver');
    },
  });
  await orders.call('POST', '/orders', 'items[0][sku]=a');
  await orders.simulator.settle();
  assert.equal(calls, 2);
});

test('example events are sent signed, late, tampered or with other fields', async () => {
  const { simulator, deliveries, clock } = startOrders();
  const url = 'http://127.0.0.1/hook';
  assert.deepEqual(await simulator.send('order.created', { url }), { status: 200 });
  await simulator.send('order.created', { url, ageInSeconds: 600, replace: { id: 'evt_2' } });
  await simulator.send('order.created', { url, isTampered: true, secret: 'other' });
  const [plain, late, tampered] = deliveries;
  const sign = (secret: string, ago: number, body = '') =>
    hmacSha256(secret, `${new Date(clock.now().getTime() - ago * 1000).toISOString()}.${body}`);
  assert.equal(plain?.headers['x-signature'], await sign('secret', 0, plain?.body));
  assert.equal(late?.headers['x-signature'], await sign('secret', 600, late?.body));
  assert.equal(late?.id, 'evt_2');
  assert.equal(tampered?.headers['x-signature'], await sign('other', 0, tampered?.body.slice(0, -1)));
  await assert.rejects(simulator.send('order.gone', { url }), /no example of "order.gone"/);
});

test('errors are listed by operation, with source and date', () => {
  const codes = description.operations.map((one) => [one.id, one.errors.map((error) => error.code)]);
  assert.deepEqual(codes[2], ['getOrder', ['bad_request', 'missing']]);
});

test('descriptions that cannot be used say why', () => {
  assert.throws(() => compileDescription({ openapi: '3.0.0' }), /not OpenAPI 3.1/);
  assert.throws(() => compileDescription(null), /not OpenAPI 3.1/);
  const unlisted = { ...document, 'x-errors': ['nothing'] };
  assert.throws(() => compileDescription(unlisted), /undescribed error "nothing"/);
  const dangling = {
    openapi: '3.1.0',
    paths: { '/a': { get: { responses: { '200': { $ref: '#/components/responses/No' } } } } },
  };
  assert.throws(() => compileDescription(dangling), /#\/components\/responses\/No/);
});

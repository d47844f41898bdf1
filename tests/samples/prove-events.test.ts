import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { receiverLog } from '#samples/track/receiver-log.ts';
import { createIds } from '#simulator/create-ids.ts';
import { courierFacts, courierReceiver } from './courier-receiver.ts';
import { found, runPage } from './run-page.ts';

/** The courier’s page with changes: texts of the facts or of the receiver, each with what takes its place. */
function runCourier(context: TestContext, changes: readonly (readonly [string, string])[] = [], sample = '') {
  const change = (text: string) =>
    changes.reduce((changed, [from, to]) => changed.replaceAll(from, () => to), text);
  for (const [from] of changes)
    assert.ok(courierFacts.includes(from) || courierReceiver.includes(from), `${from} stands nowhere`);
  const receiver = `\`\`\`js id=receiver service ready="http://localhost:4260/health"\n${change(courierReceiver)}\n\`\`\``;
  const body = `${receiver}\n\n${sample}`;
  return runPage(context, { body, facts: change(courierFacts), provider: 'courier' });
}

const results = ({ events }: Awaited<ReturnType<typeof runPage>>) => events.map(({ result }) => result);

describe('the events of a page', () => {
  test('are delivered in every way to its receiver: examples of the provider', async (context) => {
    const run = await runCourier(context);
    assert.deepEqual(found(run), []);
    assert.deepEqual(results(run), ['proven', 'proven']);
    const tracks = run.evidence[0]?.events.map((one) => [one.event, one.tracks]);
    assert.deepEqual(tracks, [
      ['parcel.sent', ['main']],
      ['parcel.delivered', ['main']],
    ]);
  });

  test('or what the samples set off, about the same thing', async (context) => {
    const call = '```bash\ncurl -sS -o /dev/null -X POST https://api.courier.example/parcels\n```';
    const ids = createIds();
    ids.next('prc_');
    const applied = ['[id]: [parcel] is [status]', `[id]: ${ids.next('prc_')} is [status]`] as const;
    const run = await runCourier(context, [applied], `${call}\n\n${call}`);
    assert.deepEqual([found(run), results(run)], [[], ['proven', 'proven']]);
  });

  test('do not count as output of the service', async (context) => {
    const output = '```text output of=receiver\nnothing\n```';
    const run = await runCourier(context, [], output);
    assert.deepEqual(found(run), [
      'samples/output-differs 66:1 The output of `receiver` ends before `nothing`.',
    ]);
  });

  test('are not delivered where a sample failed, and are not proven then', async (context) => {
    const run = await runCourier(context, [], '```bash id=bad\nfalse\n```');
    assert.deepEqual(
      run.diagnostics.map(({ code }) => code),
      ['samples/failed'],
    );
    assert.deepEqual(results(run), ['not-proven', 'not-proven']);
  });

  test('need a receiver', async (context) => {
    const run = await runPage(context, { body: '', facts: courierFacts, provider: 'courier' });
    assert.match(
      found(run)[0] ?? '',
      /24:12 The event `parcel\.sent` was not delivered: no sample starts a receiver/,
    );
  });
});

type Changes = readonly (readonly [string, string])[];

const late = [
  '24:12 The event `parcel.sent`, delivered after `parcel.delivered`, which follows it, does not leave the newer state: `[status]` changes from `[id]: prc_00000001 is delivered` to `[id]: prc_00000001 is sent` in `receiver`.',
  '28:12 The event `parcel.delivered`, delivered before `parcel.sent`, which it follows, does not leave the newer state: `[status]` changes from `[id]: prc_00000001 is delivered` to `[id]: prc_00000001 is sent` in `receiver`.',
];

/** Bugs of the receiver, and mistakes of the page: what is changed, and every finding. */
const mistakes: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'does not check the signature',
    [["if (v1 !== right) return 'forged';", '']],
    ['21:25 Every event, changed after it was signed, was answered by `receiver` with 200, not with 400.'],
  ],
  [
    'checks the signature of a body that was parsed and written anew',
    [["t + '.' + body", "t + '.' + JSON.stringify(JSON.parse(body))"]],
    ['19:25 Every event, delivered for the first time, was answered by `receiver` with 400, not with 200.'],
  ],
  [
    'applies events that it refuses',
    [
      [
        '  if (problem !== undefined)',
        '  if (problem !== undefined) apply(JSON.parse(body));\n  if (problem !== undefined)',
      ],
    ],
    [
      '21:15 Every event, changed after it was signed, was applied by `receiver`.',
      '22:14 Every event, signed 360 seconds ago, was applied by `receiver`.',
    ],
  ],
  [
    'takes an event that is too old',
    [["if (Date.now() / 1000 - t > 300) return 'old';", '']],
    ['22:24 Every event, signed 360 seconds ago, was answered by `receiver` with 200, not with 400.'],
  ],
  [
    'does not recognise a duplicate',
    [["if (seen.has(event.id)) return answer(200, 'again');", '']],
    [
      '20:37 Every event, delivered for the second time, was answered by `receiver` with `taken`, not with `again`.',
    ],
  ],
  [
    'says that it recognises a duplicate, and applies it',
    [['if (seen.has(event.id)) return', 'if (seen.has(event.id)) return apply(event),']],
    ['20:16 Every event, delivered for the second time, was applied again by `receiver`.'],
  ],
  [
    'answers a duplicate with 500',
    [["answer(200, 'again')", "answer(500, 'again')"]],
    ['20:26 Every event, delivered for the second time, was answered by `receiver` with 500, not with 200.'],
  ],
  ['lets an older event change a newer state', [['at > known.at', 'true']], late],
  [
    'fails for one event only',
    [
      [
        'const event = JSON.parse(body);',
        "const event = JSON.parse(body);\n  if (event.type === 'parcel.sent') return answer(503, '');",
      ],
    ],
    [
      '24:12 The event `parcel.sent`, delivered for the first time, was answered by `receiver` with 503, not with 200.',
      '28:12 The event `parcel.delivered`, delivered before `parcel.sent`, which it follows, was answered by `receiver` with 503, not with 200.',
    ],
  ],
];

describe('a receiver is caught that', () => {
  for (const [name, changes, findings] of mistakes) {
    test(name, async (context) => {
      const run = await runCourier(context, changes);
      assert.deepEqual(
        found(run),
        findings.map((finding) => `samples/event-not-proven ${finding}`),
      );
      assert.ok(results(run).includes('not-proven'));
    });
  }

  test('goes away', async (context) => {
    const said = found(await runCourier(context, [['seen.add(event.id);', 'process.exit();']]));
    assert.deepEqual(
      said.map((line) => line.replace(/`: .*/, '')),
      [
        'samples/event-not-proven 24:12 The event `parcel.sent`, delivered for the first time, was not answered by `receiver',
        'samples/event-not-proven 28:12 The event `parcel.delivered`, delivered for the first time, was not answered by `receiver',
      ],
    );
  });
});

describe('a page is caught that', () => {
  const documented: readonly (readonly [string, Changes, string])[] = [
    ['says another status', [['tampered: { status: 400', 'tampered: { status: 401']], '21:25'],
    ['says another body', [['body: again', 'body: twice']], '20:37'],
    ['names another event', [['event: parcel.delivered', 'event: parcel.arrived']], '28:12'],
  ];
  for (const [name, changes, place] of documented) {
    test(name, async (context) => {
      const [first = ''] = found(await runCourier(context, changes));
      assert.ok(first.startsWith(`samples/event-not-proven ${place} `), first);
    });
  }
});

describe('forms that are signed without a time', () => {
  const receiver = `import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
const ranks = ['', 'sent', 'delivered'];
const messages = new Map();
createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const answer = (status) => response.writeHead(status).end();
  if (request.url === '/health') return answer(200);
  const signed = createHmac('sha256', process.env.PAGER_SECRET).update('https://hooks.example.com/pager' + body);
  if (request.headers['x-pager-signature'] !== signed.digest('hex')) return answer(403);
  const { Message: id, Status: status } = Object.fromEntries(new URLSearchParams(body));
  const key = id + status;
  if (messages.has(key)) return answer(204);
  const known = messages.get(id) ?? '';
  messages.set(key, true).set(id, ranks.indexOf(status) > ranks.indexOf(known) ? status : known);
  console.log(id + ' ' + status + ': ' + messages.get(id));
  answer(204);
}).listen(4260);`;
  const facts = `webhooks:
  endpoint: https://hooks.example.com/pager
  forwardTo: http://localhost:4260/pager
  applied: '[id] [..]: [status]'
  answers: { accepted: { status: 204 }, duplicate: { status: 204 }, tampered: { status: 403 } }
events:
  - { event: message.sent, when: Sent., change: Sent., key: Both. }
  - { event: message.delivered, when: There., change: There., key: Both., follows: message.sent }`;
  const body = `\`\`\`js id=receiver service ready="http://localhost:4260/health"\n${receiver}\n\`\`\``;

  test('are delivered, again, changed and in the wrong order', async (context) => {
    const run = await runPage(context, { body, facts: facts, provider: 'pager' });
    assert.deepEqual([found(run), results(run)], [[], ['proven', 'proven']]);
  });

  test('and a receiver is caught that takes the last one for the newest', async (context) => {
    const naive = body.replace('ranks.indexOf(status) > ranks.indexOf(known)', 'true');
    const run = await runPage(context, { body: naive, facts: facts, provider: 'pager' });
    assert.match(
      found(run)[0] ?? '',
      /20:14 The event `message\.sent`.*`\[id\] delivered: delivered` to `\[id\] sent: sent`/,
    );
  });
});

test('a provider that signs no webhooks has nothing to deliver', async (context) => {
  const service = `\`\`\`js service ready="http://localhost:4260/"\nimport { createServer } from 'node:http';\ncreateServer((_, response) => response.end()).listen(4260);\n\`\`\``;
  const run = await runPage(context, { body: service, facts: courierFacts, provider: 'mute' });
  assert.deepEqual(found(run), [
    'samples/event-not-proven 24:12 The event `parcel.sent` cannot be delivered: the simulator of the provider signs no webhooks.',
    'samples/event-not-proven 28:12 The event `parcel.delivered` cannot be delivered: the simulator of the provider signs no webhooks.',
  ]);
});

test('an abort ends the wait for a line that does not come', async () => {
  const controller = new AbortController();
  const log = receiverLog(() => ({ stdout: '', stderr: '' }), {
    patience: 60_000,
    budget: 60_000,
    signal: controller.signal,
  });
  const waiting = log.nextLine({ id: 'a', event: 'b', applied: '[id] is [state]' }, 0);
  controller.abort();
  await assert.rejects(waiting, { name: 'AbortError' });
});

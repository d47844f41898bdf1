import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Guide } from '#guide/mdx-document.ts';
import { type LoadedSimulator, loadSimulator } from '../../scripts/simulators/load-simulator.ts';
import { readProviders } from '../../scripts/simulators/read-providers.ts';
import { parseExercise } from '../../scripts/validate/exercise.ts';
import { readGuide } from '../../scripts/validate/read-guide.ts';
import type { Check, CheckId } from '../../scripts/validate/report.ts';
import type { Timing } from '../../scripts/validate/timing.ts';
import { validateService } from '../../scripts/validate/validate-service.ts';
import { project } from '../temporary-root.ts';
import { type Mistake, type ProviderCalls, startService } from './start-service.ts';

const root = join(project, 'content');

/** A time that is moved on by waiting alone. */
function fakeTiming(): Timing {
  let now = 0;
  return {
    now: () => now,
    async wait(milliseconds) {
      await new Promise((resolve) => setImmediate(resolve));
      now += milliseconds;
    },
  };
}

interface Subject {
  readonly guide: Guide;
  readonly loaded: LoadedSimulator;
  readonly calls: ProviderCalls;
}

async function subjectOf(
  slug: string,
  callsOf: (keys: LoadedSimulator['keys']) => ProviderCalls,
): Promise<Subject> {
  const guide = await readGuide(root, slug);
  const [provider] = await readProviders(root, [guide.facts.provider]);
  assert.ok(provider !== undefined);
  const loaded = await loadSimulator(provider);
  return { guide, loaded, calls: callsOf(loaded.keys) };
}

function basic(user = '', password = ''): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

const stripe = () =>
  subjectOf('stripe-billing', (keys) => ({
    create: { path: '/v1/customers', form: { email: 'ada@example.com' } },
    look: '/v1/customers',
    authorization: basic(keys['STRIPE_SECRET_KEY']),
    knowsKeys: true,
    webhookPath: '/stripe/webhook',
    keyOf: (body) => String((JSON.parse(body) as { id: unknown }).id),
  }));

const twilio = () =>
  subjectOf('twilio-reminders', (keys) => {
    const path = `/2010-04-01/Accounts/${keys['TWILIO_ACCOUNT_SID']}/Messages.json`;
    return {
      create: { path, form: { To: '+16175550100', From: keys['TWILIO_FROM'] ?? '', Body: 'Reminder' } },
      look: path,
      authorization: basic(keys['TWILIO_ACCOUNT_SID'], keys['TWILIO_AUTH_TOKEN']),
      knowsKeys: false,
      webhookPath: '/twilio/webhook',
      keyOf: (body) =>
        `${new URLSearchParams(body).get('MessageSid')} ${new URLSearchParams(body).get('MessageStatus')}`,
    };
  });

interface Run {
  readonly mistake?: Mistake;
  readonly isStateShown?: boolean;
  readonly isExercised?: boolean;
}

/** The checklist of a service that makes one mistake, or none. */
async function checksOf({ guide, loaded, calls }: Subject, run: Run = {}): Promise<readonly Check[]> {
  const { mistake, isStateShown = true, isExercised = true } = run;
  const timing = fakeTiming();
  await using service = await startService({ loaded, calls, timing, mistake });
  const url = `${service.url}${calls.webhookPath}`;
  let ids = 0;
  return await validateService(
    {
      ...{ guide, loaded, service: service.url, guideCalls: [], retryAfter: 2, patience: 5000 },
      webhook: {
        ...{ url, knownAs: url, secret: loaded.keys[loaded.webhooks?.secretKey ?? ''] ?? '' },
        readState: isStateShown ? async () => (await fetch(`${service.url}/state`)).text() : undefined,
      },
      exercises: isExercised ? [parseExercise('POST /work')] : [],
    },
    {
      ...{
        port: { exactly: 0 },
        gateway: undefined,
        timing,
        progress: () => {},
        signal: new AbortController().signal,
      },
      freshId: (example) => {
        ids += 1;
        return example.slice(0, -4) + String(ids).padStart(4, '0');
      },
      onListening: async (simulator) => service.leadTo(simulator),
    },
  );
}

function resultsOf(checks: readonly Check[]): Record<string, string> {
  return Object.fromEntries(checks.map(({ id, result }) => [id, result]));
}

const allPass = {
  'auth-accepted': 'pass',
  'calls-succeed': 'pass',
  'webhooks-taken': 'pass',
  'webhooks-tampered': 'pass',
  'webhooks-wrong-secret': 'pass',
  'webhooks-expired': 'pass',
  'webhooks-duplicate': 'pass',
  'retry-after': 'pass',
  'server-error': 'pass',
  'rate-limits': 'pass',
} as const satisfies Record<CheckId, string>;

describe('a service by the guide on Stripe', () => {
  let subject: Subject;
  before(async () => {
    subject = await stripe();
  });

  test('that is right passes every check', async () => {
    const checks = await checksOf(subject);
    assert.deepEqual(resultsOf(checks), allPass, JSON.stringify(checks, null, 1));
    const [auth] = checks;
    assert.deepEqual(auth?.evidence, [{ what: 'service: POST /v1/customers', status: 200 }]);
  });

  /** What each mistake changes in the results. */
  const mistakes: readonly (readonly [Mistake, Partial<Record<CheckId, string>>, RegExp])[] = [
    [
      'no credentials',
      {
        ...{ 'auth-accepted': 'fail', 'calls-succeed': 'not-checked' },
        ...{ 'retry-after': 'not-checked', 'server-error': 'not-checked' },
      },
      /^Of 1 call, 1 refused, the first with 401/,
    ],
    [
      'calls what is not there',
      { 'calls-succeed': 'fail', 'retry-after': 'not-checked', 'server-error': 'not-checked' },
      /`GET \/v1\/nothing` is not in the description/,
    ],
    [
      'refuses good events',
      { 'webhooks-taken': 'fail', 'webhooks-duplicate': 'not-checked' },
      /answered with 400, and \d more/,
    ],
    [
      'accepts tampered events',
      { 'webhooks-tampered': 'fail' },
      /changed after it was signed` was answered with 200/,
    ],
    [
      'accepts another secret',
      { 'webhooks-wrong-secret': 'fail' },
      /signed with another secret` was answered with 200/,
    ],
    ['accepts old events', { 'webhooks-expired': 'fail' }, /signed too long ago` was answered with 200/],
    ['applies duplicates', { 'webhooks-duplicate': 'fail' }, /changed something again/],
    ['refuses duplicates', { 'webhooks-duplicate': 'fail' }, /was answered with 409/],
    ['ignores Retry-After', { 'retry-after': 'fail' }, /told to wait 2 s, and called again after 0\.0 s/],
    ['never calls again', { 'retry-after': 'not-checked' }, /did not call again within 7 s/],
    ['retries with another key', { 'server-error': 'fail' }, /with another idempotency key/],
    ['gives up after 5xx', { 'server-error': 'fail' }, /did not make `POST \/v1\/customers` again/],
    ['calls too often', { 'rate-limits': 'fail' }, /of 25 that are allowed/],
  ];
  for (const [mistake, expected, reason] of mistakes) {
    test(`that ${mistake} is found by exactly the check for it`, async () => {
      const checks = await checksOf(subject, { mistake });
      const found = Object.fromEntries(
        Object.entries(resultsOf(checks)).filter(([id, result]) => allPass[id as CheckId] !== result),
      );
      const own = Object.keys(expected) as CheckId[];
      assert.deepEqual(found, expected, JSON.stringify(checks, null, 1));
      assert.match(checks.find(({ id }) => id === own[0])?.reason ?? '', reason);
    });
  }

  test('that calls nothing fails where its calls are looked at, and only there', async () => {
    const found = resultsOf(await checksOf(subject, { mistake: 'calls nothing' }));
    assert.deepEqual(
      Object.entries(found).filter(([, result]) => result === 'fail'),
      [['calls-succeed', 'fail']],
    );
  });

  test('that shows nothing of its state, or is not made to call, is told which checks could not be made', async () => {
    const checks = await checksOf(subject, { isStateShown: false, isExercised: false });
    const idle = checks.filter(({ result }) => result === 'not-checked');
    assert.deepEqual(
      idle.map(({ id }) => id),
      ['auth-accepted', 'calls-succeed', 'webhooks-duplicate', 'retry-after', 'server-error', 'rate-limits'],
    );
    assert.match(idle[2]?.reason ?? '', /`--state-url`/);
    assert.match(idle[0]?.reason ?? '', /`--exercise`/);
  });
});

describe('a service by the guide on Twilio', () => {
  let subject: Subject;
  before(async () => {
    subject = await twilio();
  });

  test('that is right passes every check but for times, which its signatures do not hold', async () => {
    const checks = await checksOf(subject);
    assert.deepEqual(
      resultsOf(checks),
      { ...allPass, 'webhooks-expired': 'not-checked', 'rate-limits': 'not-checked' },
      JSON.stringify(checks, null, 1),
    );
  });

  for (const [mistake, id] of [
    ['retries without a look', 'server-error'],
    ['accepts tampered events', 'webhooks-tampered'],
    ['applies duplicates', 'webhooks-duplicate'],
  ] as const)
    test(`that ${mistake} is found`, async () => {
      const failed = (await checksOf(subject, { mistake })).filter(({ result }) => result === 'fail');
      assert.deepEqual(
        failed.map((one) => one.id),
        [id],
      );
    });
});

test('with a gateway, the environment leads the host names of the vendor to the simulator', async (context) => {
  const { guide, loaded } = await stripe();
  const stateDir = await mkdtemp(join(tmpdir(), 'handrail-gateway-'));
  context.after(() => rm(stateDir, { recursive: true, force: true }));
  let told: readonly string[] = [];
  const timing = fakeTiming();
  const checks = await validateService(
    {
      ...{ guide, loaded, service: 'http://localhost:1', webhook: undefined, exercises: [], guideCalls: [] },
      ...{ retryAfter: 2, patience: 5000 },
    },
    {
      ...{
        port: { exactly: 0 },
        gateway: { stateDir, preload: 'file:///preload.mjs' },
        timing,
        progress: () => {},
      },
      ...{ freshId: (example) => example, signal: new AbortController().signal },
      onListening: async (_url, lines) => {
        told = lines;
      },
    },
  );
  assert.ok(checks.every(({ result }) => result === 'not-checked'));
  assert.ok(told.some((line) => /^export HTTPS_PROXY=http:\/\//.test(line)));
  assert.ok(told.includes('export STRIPE_API_BASE=https://api.stripe.com'));
});

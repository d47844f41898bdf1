import { readFileSync } from 'node:fs';
import twilio from 'twilio';
import { parse } from 'yaml';
import { compileDescription } from '#simulator/compile-description.ts';
import { createClock } from '#simulator/create-clock.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import definition from '../../../content/providers/twilio/simulator.ts';
import { listenLocally } from '../../../scripts/simulators/listen-locally.ts';

const folder = new URL('../../../content/providers/twilio/', import.meta.url);

/** The description, compiled once for all tests. */
export const description = compileDescription(parse(readFileSync(new URL('openapi.yaml', folder), 'utf8')));

const sid = (prefix: string, last: number) => prefix + String(last).padStart(32, '0');

/** The keys that the simulator knows in these tests. */
export const keys = {
  TWILIO_ACCOUNT_SID: sid('AC', 1),
  TWILIO_AUTH_TOKEN: 'simulated_auth_token',
  TWILIO_API_KEY: sid('SK', 1),
  TWILIO_API_SECRET: 'simulated_api_secret',
  TWILIO_TEST_ACCOUNT_SID: sid('AC', 2),
  TWILIO_TEST_AUTH_TOKEN: 'simulated_test_auth_token',
  TWILIO_MESSAGING_SERVICE_SID: sid('MG', 1),
};

/** The number that stands alone, its SID, and an address for its webhooks. */
export const from = '+12025550142';
export const fromSid = sid('PN', 1);
export const url = 'https://reminders.example.com/twilio/webhook?clinic=7';

export const start = new Date('2026-11-25T09:00:00Z');

type RequestOptions = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0];

/** Twilio's own HTTP client, led to another server. */
class LocalClient extends twilio.RequestClient {
  readonly #base: string;

  constructor(base: string, options?: ConstructorParameters<typeof twilio.RequestClient>[0]) {
    super(options);
    this.#base = base;
  }

  override request<T>(options: RequestOptions) {
    const { pathname, search } = new URL(options.uri);
    return super.request<T>({ ...options, uri: `${this.#base}${pathname}${search}` } as never);
  }
}

type Credentials = { readonly user: string; readonly password: string; readonly accountSid?: string };

const live: Credentials = { user: keys.TWILIO_ACCOUNT_SID, password: keys.TWILIO_AUTH_TOKEN };

/** Starts a simulator on a port and Twilio's SDK against it; deliveries are kept and answered by `receive`. */
export async function startTwilio(receive: (delivery: Delivery) => DeliveryResult = () => ({ status: 204 })) {
  const clock = createClock(start);
  const deliveries: Delivery[] = [];
  const deliver = async (delivery: Delivery) => {
    deliveries.push(delivery);
    return receive(delivery);
  };
  const simulator = createSimulator({ description, definition, clock, keys, deliver, events: examples() });
  const server = await listenLocally((request) => simulator.fetch(request), { exactly: 0 });
  const connect = (
    { user, password, accountSid }: Credentials = live,
    options?: ConstructorParameters<typeof twilio.RequestClient>[0],
  ) =>
    twilio(user, password, {
      httpClient: new LocalClient(server.url, options),
      ...(accountSid === undefined ? {} : { accountSid }),
    });
  const client = connect();
  return {
    ...{ simulator, clock, deliveries, connect, client, server },
    send: (to: string, more: object = {}) => client.messages.create({ to, from, body: 'Hello', ...more }),
    /** Waits until every webhook has ended, and gives what was sent since it was last asked. */
    async arrived() {
      await simulator.settle();
      return deliveries.splice(0).map((delivery) => ({ ...delivery, fields: fieldsOf(delivery) }));
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/** The fields of a delivered form. */
export function fieldsOf({ body }: Pick<Delivery, 'body'>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body));
}

const names = [
  ...['queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed'],
  ...['received', 'stop', 'start', 'help'],
] as const;

/** The example events of the provider. */
export function examples(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`events/${name}.json`, folder), 'utf8')) as Record<string, string>,
    ]),
  );
}

/** What an SDK error says, in the parts that a guide's error table names. */
export async function failureOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof twilio.RestException)) throw new Error(`no RestException: ${String(error)}`);
  return [error.status, error.code];
}

import type { Delivery } from '#simulator/delivery.ts';
import { defineCommand, UsageError } from '../command.ts';
import { commonOptions } from '../options.ts';
import { loopbackOption } from '../simulators/is-loopback.ts';
import { type LocalAnswer, postLocally, toResult } from '../simulators/post-locally.ts';
import { type Expectation, type PlannedDelivery, planDeliveries } from './plan-deliveries.ts';
import { ageOf, secretOption } from './webhook-options.ts';
import { namedEvent, namedProvider, secretOf, toleranceOf } from './webhook-provider.ts';

/** `handrail webhook send`: signed deliveries, good and bad, and whether the receiver answers them rightly. */
export const send = defineCommand({
  name: 'send',
  summary: 'Sends a signed event to a receiver of yours, and judges its answer.',
  description:
    'Signs an event byte for byte as the provider does and sends it to a receiver on this machine. A good delivery is to be taken (2xx), also when it comes twice or late; one that was changed after it was signed, or that is older than the provider’s tolerance, is to be refused (4xx). Ends with 1 if an answer is wrong.',
  arguments: { name: 'PROVIDER EVENT', help: 'The provider, and one of its events.' },
  options: {
    ...commonOptions,
    to: { type: 'string', value: 'URL', help: 'The address of the receiver, on this machine. Required.' },
    ...secretOption,
    id: { type: 'string', value: 'ID', help: 'The id of the event. Default: that of the example, always.' },
    duplicate: { type: 'boolean', help: 'Sends the event twice.' },
    'out-of-order': {
      type: 'string',
      value: 'EVENT',
      help: 'Sends EVENT, which happened before, after the event.',
    },
    tamper: { type: 'boolean', help: 'Changes the body after it was signed.' },
    age: { type: 'string', value: 'AGE', help: 'Signs as of so long ago: 90s, 10m, 2h or 1d.' },
  },
  async run(context) {
    const { options, positionals, print, signal } = context;
    const url = loopbackOption('to', options['to']);
    if (url === undefined) throw new UsageError('No receiver is named.', 'Name one with `--to URL`.');
    const ageInSeconds = ageOf(options['age']);
    const loaded = await namedProvider(context);
    const late = options['out-of-order'];
    const planned = planDeliveries({
      event: await namedEvent(loaded.provider, positionals[1]),
      late: late === undefined ? undefined : await namedEvent(loaded.provider, String(late)),
      isDuplicated: options['duplicate'] === true,
      isTampered: options['tamper'] === true,
      ageInSeconds,
      toleranceSeconds: toleranceOf(loaded),
    });
    const sent: { delivery: Delivery; answer: LocalAnswer }[] = [];
    const simulator = loaded.start(async (delivery) => {
      const answer = await postLocally(url, delivery, signal);
      sent.push({ delivery, answer });
      return toResult(answer);
    });
    const secret = secretOf(loaded, options['secret']);
    let isRight = true;
    for (const one of planned) {
      const id = one.event === planned[0]?.event ? options['id'] : undefined;
      await simulator.send(one.event, {
        url,
        secret,
        ...one.options,
        ...(id === undefined ? {} : { replace: { [loaded.webhooks.idField ?? 'id']: id } }),
      });
      signal.throwIfAborted();
      const last = sent.at(-1);
      if (last === undefined) throw new Error(`Nothing was sent of ${one.event}.`);
      isRight &&= isExpected(last.answer, one.expected);
      print(deliveryText(one, last));
    }
    return isRight ? 0 : 1;
  },
});

const ranges = { taken: '2xx', refused: '4xx' } as const;

function isExpected(answer: LocalAnswer, expected: Expectation): boolean {
  return answer.kind === 'answered' && `${Math.floor(answer.status / 100)}xx` === ranges[expected];
}

function deliveryText(
  { event, kind, expected }: PlannedDelivery,
  { delivery, answer }: { readonly delivery: Delivery; readonly answer: LocalAnswer },
): string {
  const headers = Object.entries(delivery.headers).map(([name, value]) => `  ${name}: ${value}\n`);
  const bytes = Buffer.byteLength(delivery.body);
  const isRight = isExpected(answer, expected);
  const said = answer.kind === 'failed' ? `no answer (${answer.failed})` : statusText(answer);
  const verdict = isRight ? 'right' : `wrong, ${ranges[expected]} is expected: it is to be ${expected}`;
  return [
    `${event} (${kind}), ${delivery.id}, ${bytes} bytes to ${delivery.url}\n`,
    ...headers,
    `  ${isRight ? '✔' : '✖'} ${said}: ${verdict}\n`,
  ].join('');
}

function statusText({ status, text }: Extract<LocalAnswer, { kind: 'answered' }>): string {
  return text === '' ? String(status) : `${status} “${text}”`;
}

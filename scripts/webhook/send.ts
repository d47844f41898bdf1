import { readEvents } from '#library/example-events.ts';
import { type CommandContext, defineCommand, UsageError } from '../command.ts';
import { commonOptions } from '../options.ts';
import { loopbackOption } from '../simulators/is-loopback.ts';
import type { LocalAnswer } from '../simulators/post-locally.ts';
import { answerText, deliveryText } from './delivery-text.ts';
import { openSender, type SendEvent } from './open-sender.ts';
import { type Expectation, type PlannedDelivery, planDeliveries } from './plan-deliveries.ts';
import { playSchedule } from './play-schedule.ts';
import { ageOf, secretOption } from './webhook-options.ts';
import {
  namedEvent,
  namedProvider,
  secretOf,
  toleranceOf,
  type WebhookProvider,
} from './webhook-provider.ts';

/** `handrail webhook send`: signed deliveries, good and bad, and whether the receiver answers them rightly. */
export const send = defineCommand({
  name: 'send',
  summary: 'Sends a signed event to a receiver of yours, and judges its answer.',
  description:
    'Signs an event byte for byte as the provider does and sends it to a receiver on this machine. A good delivery is to be taken (2xx), also when it comes twice or late; one that was changed after it was signed, or that is older than the provider’s tolerance, is to be refused (4xx). With --schedule the provider’s retries are played without waiting, each signed anew, until the event is taken. Ends with 1 if an answer is wrong, or if the event is never taken.',
  arguments: { name: 'PROVIDER EVENT', help: 'The provider, and one of its events.', most: 2 },
  options: {
    ...commonOptions,
    to: { type: 'string', value: 'URL', help: 'The address of the receiver, on this machine. Required.' },
    url: {
      type: 'string',
      value: 'URL',
      help: 'The address that the receiver is known by, where the provider signs it. Default: that of --to.',
    },
    ...secretOption,
    id: { type: 'string', value: 'ID', help: 'The id of the event. Default: that of the example, always.' },
    duplicate: { type: 'boolean', help: 'Sends the event twice.' },
    'out-of-order': {
      type: 'string',
      value: 'EVENT',
      help: 'Sends EVENT, which happened before, after the event.',
    },
    tamper: { type: 'boolean', help: 'Changes one character of the body after it was signed.' },
    age: { type: 'string', value: 'AGE', help: 'Signs as of so long ago: 90s, 10m, 2h or 1d.' },
    schedule: { type: 'boolean', help: 'Plays the provider’s retries. Goes with none of the four before.' },
  },
  async run(context) {
    const { options, positionals, signal } = context;
    const to = loopbackOption('to', options['to']);
    if (to === undefined) throw new UsageError('No receiver is named.', 'Name one with `--to URL`.');
    const ageInSeconds = ageOf(options['age']);
    const flaw = ['duplicate', 'out-of-order', 'tamper', 'age'].find((name) => options[name] !== undefined);
    if (options['schedule'] === true && flaw !== undefined) {
      throw new UsageError(
        `\`--schedule\` does not go with \`--${flaw}\`.`,
        'Leave out the one or the other.',
      );
    }
    const loaded = await namedProvider(context);
    const event = await namedEvent(loaded.provider, positionals[1]);
    const secret = secretOf(loaded, options['secret']);
    const deliver = openSender(loaded, { to, url: addressOf(options['url']) ?? to, secret, signal });
    const isRight =
      options['schedule'] === true
        ? await sendBySchedule(context, loaded, { event, to, deliver })
        : await sendPlanned(context, loaded, { event, to, deliver, ageInSeconds });
    return isRight ? 0 : 1;
  },
});

interface Sending {
  readonly event: string;
  readonly to: string;
  readonly deliver: SendEvent;
}

function addressOf(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (URL.canParse(String(value))) return String(value);
  throw new UsageError(
    `\`${value}\` is no address.`,
    'Give `--url` as the receiver is registered: `https://…`.',
  );
}

async function sendBySchedule(
  { options, print }: CommandContext,
  loaded: WebhookProvider,
  { event, to, deliver }: Sending,
): Promise<boolean> {
  const { name, webhooks } = loaded.provider.facts;
  const schedule = webhooks?.schedule;
  if (webhooks === undefined || schedule === undefined) {
    throw new UsageError(
      `The schedule of \`${loaded.provider.id}\` is not known.`,
      `Add \`webhooks.schedule\` to \`${loaded.provider.file}\`.`,
    );
  }
  const replace = replacement(loaded, options['id']);
  return playSchedule(
    { provider: name, ...webhooks, schedule },
    { event, to, print, send: () => deliver(event, { replace }) },
  );
}

async function sendPlanned(
  { options, print }: CommandContext,
  loaded: WebhookProvider,
  { event, to, deliver, ageInSeconds }: Sending & { readonly ageInSeconds: number },
): Promise<boolean> {
  const late = options['out-of-order'];
  const planned = planDeliveries({
    event,
    late: late === undefined ? undefined : await namedEvent(loaded.provider, String(late)),
    isDuplicated: options['duplicate'] === true,
    isTampered: options['tamper'] === true,
    ageInSeconds,
    toleranceSeconds: toleranceOf(loaded),
  });
  let isRight = true;
  for (const one of planned) {
    const isSame = one.event === event || (await haveSameId(loaded, event, one.event));
    const replace = isSame ? replacement(loaded, options['id']) : {};
    const sent = await deliver(one.event, { ...one.options, replace });
    isRight &&= isExpected(sent.answer, one.expected);
    print(deliveryText(`${one.event} (${one.kind})`, sent, to) + verdictText(one, sent.answer));
  }
  return isRight;
}

function replacement({ webhooks }: WebhookProvider, id: string | boolean | undefined) {
  return id === undefined ? {} : { [webhooks.idField ?? 'id']: String(id) };
}

/** Whether two examples are known by one id, as where it is that of the thing which both are about. */
async function haveSameId({ provider, webhooks }: WebhookProvider, one: string, other: string) {
  const events = await readEvents(provider);
  const idField = webhooks.idField ?? 'id';
  return events[one]?.[idField] === events[other]?.[idField];
}

const ranges = { taken: '2xx', refused: '4xx' } as const;

function isExpected(answer: LocalAnswer, expected: Expectation): boolean {
  return answer.kind === 'answered' && `${Math.floor(answer.status / 100)}xx` === ranges[expected];
}

function verdictText({ expected }: PlannedDelivery, answer: LocalAnswer): string {
  const isRight = isExpected(answer, expected);
  const verdict = isRight ? 'right' : `wrong, ${ranges[expected]} is expected: it is to be ${expected}`;
  return `  ${isRight ? '✔' : '✖'} ${answerText(answer)}: ${verdict}\n`;
}

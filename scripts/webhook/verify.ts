import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { ReceivedDelivery } from '#simulator/define-simulator.ts';
import { verifyDelivery } from '#simulator/verify-delivery.ts';
import { defineCommand, UsageError } from '../command.ts';
import { commonOptions } from '../options.ts';
import { headersOf, secretOption } from './webhook-options.ts';
import { knowledgeOf, namedProvider, type WebhookProvider } from './webhook-provider.ts';

/** `handrail webhook verify`: whether the signature of a delivery holds, and why not. */
export const verify = defineCommand({
  name: 'verify',
  summary: 'Checks the signature of a delivery that you received.',
  description:
    'Checks the signature of a received delivery against its exact body, as of now or of `--at`, and says why it does not hold. Ends with 1 if it does not.',
  arguments: { name: 'PROVIDER', help: 'The provider that sent it.', most: 1 },
  options: {
    ...commonOptions,
    body: {
      type: 'string',
      value: 'FILE',
      help: 'The body, byte for byte as received; `-` for stdin. Required.',
    },
    header: {
      type: 'string',
      value: "'NAME: VALUE'",
      multiple: true,
      help: 'A header of the delivery; may be given several times.',
    },
    ...secretOption,
    url: {
      type: 'string',
      value: 'URL',
      help: 'The address it was sent to, where the provider signs that too.',
    },
    at: {
      type: 'string',
      value: 'TIME',
      help: 'When it was received, such as 2026-11-22T10:00:00Z. Default: now.',
    },
  },
  async run(context) {
    const { options, lists, print } = context;
    const headers = headersOf(lists['header'] ?? []);
    const at = timeOf(options['at']);
    const loaded = await namedProvider(context);
    const received: ReceivedDelivery = {
      url: String(options['url'] ?? ''),
      headers,
      body: await readBody(options['body']),
      at,
      ...knowledgeOf(loaded, options['secret']),
    };
    const reason = await verifyDelivery(loaded.webhooks, received);
    if (reason === undefined) {
      print('The signature holds.\n');
      return 0;
    }
    print(`The signature does not hold. ${reason}\n${await hintOf(loaded, received)}`);
    return 1;
  },
});

/** What editors, frameworks and proxies do to a delivery, and what to say where undoing it makes the signature hold. */
const suspects: readonly (readonly [string, (received: ReceivedDelivery) => Partial<ReceivedDelivery>])[] = [
  [
    'It holds without the line break at the end of the file.',
    ({ body }) => ({ body: body.replace(/\r?\n$/, '') }),
  ],
  ['It holds with the line breaks of Unix.', ({ body }) => ({ body: body.replaceAll('\r\n', '\n') })],
  [
    'It holds for the same JSON, indented by two: the body was parsed and written anew.',
    ({ body }) => ({ body: reformat(body, 2) }),
  ],
  [
    'It holds for the same JSON without spaces: the body was parsed and written anew.',
    ({ body }) => ({ body: reformat(body, 0) }),
  ],
  [
    'It holds for the same address with https: a proxy ends TLS before the receiver.',
    ({ url }) => ({ url: url.replace(/^http:/, 'https:') }),
  ],
  [
    'It holds for the same address with a slash at its end.',
    ({ url }) => ({ url: url.replace(/\/?$/, '/') }),
  ],
  [
    'It holds for the same address without a slash at its end.',
    ({ url }) => ({ url: url.replace(/\/$/, '') }),
  ],
];

async function hintOf({ webhooks }: WebhookProvider, received: ReceivedDelivery): Promise<string> {
  for (const [hint, undo] of suspects) {
    const reason = await verifyDelivery(webhooks, { ...received, ...undo(received) });
    if (reason === undefined) return `${hint}\n`;
  }
  return '';
}

function reformat(body: string, indent: number): string {
  try {
    return JSON.stringify(JSON.parse(body), null, indent);
  } catch {
    return body;
  }
}

async function readBody(file: string | boolean | undefined): Promise<string> {
  if (file === undefined) throw new UsageError('No body is named.', 'Name its file with `--body FILE`.');
  if (file === '-') return readAll(process.stdin);
  return readFile(String(file), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(
      `\`${file}\` cannot be read: ${cause.message}.`,
      'Name another one with `--body FILE`.',
    );
  });
}

function timeOf(value: string | boolean | undefined): Date {
  const time = value === undefined ? new Date() : new Date(String(value));
  if (!Number.isNaN(time.getTime())) return time;
  throw new UsageError(`\`${value}\` is no time.`, 'Give `--at` as `2026-11-22T10:00:00Z`.');
}

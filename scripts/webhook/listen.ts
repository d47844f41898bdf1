import { once } from 'node:events';
import { plainText } from '#diagnostics/plain-text.ts';
import { verifyDelivery } from '#simulator/verify-delivery.ts';
import { defineCommand } from '../command.ts';
import { commonOptions } from '../options.ts';
import { portOf } from '../ports.ts';
import { listenLocally } from '../simulators/listen-locally.ts';
import { secretOption } from './webhook-options.ts';
import { allProviders, knowledgeOf, type WebhookProvider } from './webhook-provider.ts';

const defaultPort = 4020;

/** `handrail webhook listen`: a receiver that shows what arrives. */
export const listen = defineCommand({
  name: 'listen',
  summary: 'Receives deliveries, prints them, and says whether their signature holds.',
  description:
    'Receives deliveries at any path on this machine until Ctrl-C and prints each: its body, and whether its signature holds. Answers 200 where it does, and 400 with the reason where not. Whose it is shows the header that carries the signature.',
  arguments: { name: 'PROVIDER', help: 'Takes every delivery for one of this provider.', most: 1 },
  options: {
    ...commonOptions,
    port: {
      type: 'string',
      value: 'N',
      help: 'The port to listen on; 0 for any. Default: 4020, or the next free one.',
    },
    ...secretOption,
    url: {
      type: 'string',
      value: 'URL',
      help: 'The address that the sender knows, where it differs and the provider signs it.',
    },
  },
  async run(context) {
    const { options, print, progress, signal } = context;
    const port = portOf(options['port']);
    const providers = await allProviders(context);
    const receive = async (request: Request): Promise<Response> => {
      const { method, headers, url } = request;
      const body = await request.text();
      const sender = providers.length === 1 ? providers[0] : senderOf(providers, headers);
      const to = String(options['url'] ?? url);
      const reason =
        sender === undefined
          ? 'No header carries the signature of a provider known here.'
          : await verifyDelivery(sender.webhooks, {
              ...{ url: to, headers, body, at: new Date() },
              ...knowledgeOf(sender, options['secret']),
            });
      const verdict =
        reason === undefined ? '✔ the signature holds' : `✖ the signature does not hold: ${reason}`;
      print(
        `${method} ${new URL(url).pathname} ${sender?.provider.id ?? ''}\n${plainText(body)}\n${verdict}\n`,
      );
      // Empty, for some senders act on what a receiver answers.
      return reason === undefined ? new Response() : new Response(`${reason}\n`, { status: 400 });
    };
    const server = await listenLocally(
      receive,
      port === undefined ? { from: defaultPort } : { exactly: port },
    );
    print(`${server.url}\n`);
    progress('Press Ctrl-C to stop.\n');
    if (!signal.aborted) await once(signal, 'abort');
    await server.stop();
    return 0;
  },
});

function senderOf(providers: readonly WebhookProvider[], headers: Headers): WebhookProvider | undefined {
  return providers.find(({ provider }) => headers.has(provider.facts.webhooks?.header ?? 'x-unknown'));
}

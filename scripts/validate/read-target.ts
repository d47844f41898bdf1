import { execFile } from 'node:child_process';
import type { Guide } from '#guide/mdx-document.ts';
import { type CommandContext, UsageError } from '../command.ts';
import { isLoopback } from '../simulators/is-loopback.ts';
import type { LoadedSimulator } from '../simulators/load-simulator.ts';
import type { WebhookTarget } from './validation.ts';

/** The base address of the service. @throws {UsageError} where it is none, or of a host that was not allowed */
export function readService({ options, lists }: Pick<CommandContext, 'options' | 'lists'>): string {
  const given = options['service'];
  if (given === undefined)
    throw new UsageError(
      'No service is named.',
      'Name the address of yours with `--service http://localhost:PORT`.',
    );
  return allowed('service', String(given), lists['allow-host'] ?? []);
}

/** Where the webhooks of a guide go; undefined where it has none. @throws {UsageError} as {@link readService} does */
export function readWebhook(
  { options, lists }: Pick<CommandContext, 'options' | 'lists'>,
  {
    guide,
    loaded,
    service,
  }: { readonly guide: Guide; readonly loaded: LoadedSimulator; readonly service: string },
): WebhookTarget | undefined {
  const { webhooks } = guide.facts;
  if (loaded.webhooks === undefined || guide.facts.events.length === 0) return undefined;
  const own = webhooks === undefined ? undefined : new URL(webhooks.forwardTo).pathname;
  const given = options['webhook'] ?? own;
  if (given === undefined) return undefined;
  const hosts = lists['allow-host'] ?? [];
  const url = allowed('webhook', new URL(String(given), service).href, hosts);
  return {
    url,
    knownAs: String(options['known-as'] ?? url),
    secret: String(options['secret'] ?? loaded.keys[loaded.webhooks.secretKey] ?? ''),
    readState: stateReader(options, { service, hosts }),
  };
}

/** An address of this machine, or of a host that the reader named. */
function allowed(option: string, address: string, hosts: readonly string[]): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`\`--${option} ${address}\` is no address.`, 'Give it as `http://localhost:PORT`.');
  if (isLoopback(address) || hosts.includes(url.hostname)) return address;
  throw new UsageError(
    `\`--${option} ${address}\` does not lead to this machine.`,
    `Forged and failing requests are sent there. If it is yours, say so: \`--allow-host ${url.hostname}\`.`,
  );
}

/** What an address shows; a redirect is not followed, as it may lead elsewhere. */
async function readAddress(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' }).catch((cause: Error) => cause);
  if (response instanceof Response && response.ok) return response.text();
  const why = response instanceof Response ? `it answers ${response.status}` : response.message;
  throw new UsageError(
    `\`--state-url ${address}\` shows nothing: ${why}.`,
    'It must answer 200 with what your service has stored.',
  );
}

function stateReader(
  options: CommandContext['options'],
  { service, hosts }: { readonly service: string; readonly hosts: readonly string[] },
): WebhookTarget['readState'] {
  const { 'state-url': url, 'state-command': command } = options;
  if (url !== undefined) {
    const address = allowed('state-url', new URL(String(url), service).href, hosts);
    return () => readAddress(address);
  }
  if (command === undefined) return undefined;
  return () =>
    new Promise((resolve, reject) => {
      execFile('/bin/sh', ['-c', String(command)], (error, stdout) => {
        if (error === null) resolve(stdout);
        else
          reject(
            new UsageError(
              `\`${command}\` failed: ${error.message.trim()}.`,
              'It must print what the service has stored.',
            ),
          );
      });
    });
}

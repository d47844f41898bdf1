import { suggest } from '#diagnostics/did-you-mean.ts';
import { listEvents } from '#library/example-events.ts';
import type { ReceivedDelivery, WebhookDefinition } from '#simulator/define-simulator.ts';
import type { CommandContext } from '../command.ts';
import { UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { type LoadedSimulator, loadSimulator } from '../simulators/load-simulator.ts';
import { readProviders, type SimulatedProvider } from '../simulators/read-providers.ts';

/** A provider that sends webhooks. */
export type WebhookProvider = LoadedSimulator & { readonly webhooks: WebhookDefinition };

/** The provider that the first argument names. @throws {UsageError} where there is none, or it sends no webhooks */
export async function namedProvider({ options, positionals }: CommandContext): Promise<WebhookProvider> {
  const [id] = positionals;
  if (id === undefined) {
    throw new UsageError('No provider is named.', 'Name one first; `handrail webhook list` shows them.');
  }
  const [provider] = await readProviders(rootOf(options), [id]);
  const loaded = provider === undefined ? undefined : await loadSimulator(provider);
  if (loaded !== undefined && hasWebhooks(loaded)) return loaded;
  throw new UsageError(`The provider \`${id}\` sends no webhooks.`, 'See `handrail webhook list`.');
}

/** Every provider of the content root that sends webhooks; with an argument, the one that it names. */
export async function allProviders(context: CommandContext): Promise<readonly WebhookProvider[]> {
  if (context.positionals.length > 0) return [await namedProvider(context)];
  const providers = await readProviders(rootOf(context.options), []);
  return (await Promise.all(providers.map(loadSimulator))).filter(hasWebhooks);
}

/** The name of an event of which a provider has an example. @throws {UsageError} where there is none */
export async function namedEvent(provider: SimulatedProvider, event: string | undefined): Promise<string> {
  const events = await listEvents(provider);
  if (event !== undefined && events.includes(event)) return event;
  const help = suggest(event ?? '', events);
  if (event === undefined) throw new UsageError('No event is named.', help);
  throw new UsageError(`\`${provider.id}\` has no example of the event \`${event}\`.`, help);
}

/** The secret to sign with: the one given, or what the provider declares for its simulator. */
export function secretOf(loaded: WebhookProvider, given: string | boolean | undefined): string {
  return given === undefined ? (loaded.keys[loaded.webhooks.secretKey] ?? '') : String(given);
}

/** What a receiver of a provider's webhooks knows besides the delivery itself. */
export function knowledgeOf(
  loaded: WebhookProvider,
  given: string | boolean | undefined,
): Pick<ReceivedDelivery, 'secret' | 'toleranceSeconds'> {
  return { secret: secretOf(loaded, given), toleranceSeconds: toleranceOf(loaded) };
}

/** How old a signature may be, in seconds; without end where the provider says nothing. */
export function toleranceOf({ provider }: LoadedSimulator): number {
  return provider.facts.webhooks?.toleranceSeconds ?? Number.POSITIVE_INFINITY;
}

function hasWebhooks(loaded: LoadedSimulator): loaded is WebhookProvider {
  return loaded.webhooks !== undefined;
}

function rootOf(options: CommandContext['options']): string {
  return findContentRoot(String(options['root'] ?? '.')).root;
}

import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readEvents } from '#library/example-events.ts';
import { registerKernel } from '#samples/register-kernel.ts';
import { compileDescription, type Operation } from '#simulator/compile-description.ts';
import { createClock } from '#simulator/create-clock.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import type { AnySimulatorDefinition, WebhookDefinition } from '#simulator/define-simulator.ts';
import type { Deliver } from '#simulator/delivery.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import type { Simulator } from '#simulator/simulator.ts';
import { UsageError } from '../command.ts';
import type { SimulatedProvider } from './read-providers.ts';

/** A provider whose simulator can be started. */
export interface LoadedSimulator {
  readonly provider: SimulatedProvider;
  /** The provider's configuration, by key, with the values that its simulator takes. */
  readonly keys: Readonly<Record<string, string>>;
  readonly webhooks: WebhookDefinition | undefined;
  readonly operations: readonly Operation[];
  /** Example payloads by the name of their event. */
  readonly events: Readonly<Record<string, JsonObject>>;
  /** Starts one with a fresh state, by the clock of this machine. */
  start(deliver: Deliver): Simulator;
}

/** Loads a provider's description and behaviour. @throws {UsageError} where `simulator.ts` exports nothing */
export async function loadSimulator(provider: SimulatedProvider): Promise<LoadedSimulator> {
  registerKernel();
  const loaded: { default?: AnySimulatorDefinition } = await import(pathToFileURL(provider.simulator).href);
  const definition = loaded.default;
  if (definition === undefined) {
    throw new UsageError(
      `The simulator of \`${provider.id}\` has no default export.`,
      'Export what `defineSimulator` gives.',
    );
  }
  const description = compileDescription(parse(provider.description.text, { logLevel: 'error' }));
  const { configuration } = provider.facts;
  const keys = Object.fromEntries(configuration.map((row) => [row.key, row.simulator ?? row.sandbox]));
  const events = await readEvents(provider);
  const clock = createClock(() => new Date());
  return {
    provider,
    keys,
    webhooks: definition.webhooks,
    operations: description.operations,
    events,
    start: (deliver) => createSimulator({ description, definition, clock, keys, deliver, events }),
  };
}

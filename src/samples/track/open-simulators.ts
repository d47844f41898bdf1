import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnySimulatorDefinition } from '#simulator/define-simulator.ts';
import type { Deliver } from '#simulator/delivery.ts';
import type { Exchange } from '#simulator/exchange.ts';
import type { DescribedError } from '#simulator/list-errors.ts';
import type { Simulator } from '#simulator/simulator.ts';
import type { EndpointRecord } from '../evidence.ts';
import type { Caller, FetchHandler } from '../gateway/web-handler.ts';
import { type Described, describeProvider } from './describe-provider.ts';
import { placeOfFailure } from './place-of-failure.ts';
import type { JobProvider } from './track-job.ts';

/** A call that a track made, and the operation that it met. */
export interface Call {
  readonly provider: string;
  readonly exchange: Exchange;
  readonly caller: Caller;
  /** Nothing for a call that the description does not hold. */
  readonly endpoint: EndpointRecord | undefined;
  /** What the description does not hold of the answer of a vendor’s own sandbox. */
  readonly drift?: string;
}

/** The simulators of a track, or what stands in their place. Each is started when it is first needed. */
export interface Simulators {
  /** Who answers for which host. */
  readonly routes: ReadonlyMap<string, FetchHandler>;
  /** The ids of the providers that were started. */
  opened(): readonly string[];
  /** Every call so far, provider by provider. */
  calls(): readonly Call[];
  /** The errors that the described operation of a call can answer with. */
  errorsOf(call: Call): readonly DescribedError[];
  /** Starts a provider's simulator; rejects with a reason if it cannot be started. */
  get(provider: string): Promise<Simulator>;
  /** Forgets the faults that no call has met; gives how many calls were to meet them. */
  clearFaults(): number;
  /** Resolves when no webhook is on its way. */
  settle(): Promise<void>;
  /** What was wrong with the simulators themselves. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Opened extends Described {
  readonly simulator: Simulator;
}

/** Carries the caller into the journal of a simulator. */
const callerHeader = 'x-handrail-caller';

/** Makes the simulators of a track. `deliver` takes their webhooks. */
export function openSimulators(providers: readonly JobProvider[], deliver: Deliver): Simulators {
  const opening = new Map<string, Promise<Opened>>();
  const opened = new Map<string, Opened>();
  const diagnostics: Diagnostic[] = [];
  const open = (provider: JobProvider): Promise<Opened> => {
    const before = opening.get(provider.id);
    if (before !== undefined) return before;
    const now = openSimulator(provider, deliver);
    opening.set(provider.id, now);
    now.then(
      (made) => opened.set(provider.id, made),
      (cause: unknown) => diagnostics.push(loadFailure(provider, cause)),
    );
    return now;
  };
  const routes = providers.flatMap((provider) => {
    const handler: FetchHandler = async (request, caller = 'sample') => {
      request.headers.set(callerHeader, caller);
      return (await open(provider)).simulator.fetch(request);
    };
    return provider.hosts.map((host) => [host, handler] as const);
  });
  return {
    routes: new Map(routes),
    diagnostics,
    opened: () => [...opening.keys()],
    calls: () => [...opened].flatMap(([provider, made]) => callsOf(provider, made)),
    errorsOf: ({ provider, exchange }) => opened.get(provider)?.errors.get(exchange.operationId ?? '') ?? [],
    async get(id) {
      const provider = providers.find((candidate) => candidate.id === id);
      if (provider === undefined) throw new Error(`There is no provider ${id}.`);
      return (await open(provider)).simulator;
    },
    clearFaults: () => [...opened.values()].reduce((sum, { simulator }) => sum + simulator.clearFaults(), 0),
    async settle() {
      for (const { simulator } of opened.values()) await simulator.settle();
    },
  };
}

function callsOf(provider: string, { simulator, endpoints }: Opened): Call[] {
  return simulator.journal.map((exchange) => ({
    provider,
    exchange,
    caller: exchange.requestHeaders[callerHeader] === 'service' ? 'service' : 'sample',
    endpoint: exchange.operationId === undefined ? undefined : endpoints.get(exchange.operationId),
  }));
}

async function openSimulator(provider: JobProvider, deliver: Deliver): Promise<Opened> {
  if (provider.simulator === undefined) throw new Error('The provider has no `simulator.ts`.');
  const [described, kernel, loaded] = await Promise.all([
    describeProvider(provider),
    importKernel(),
    importFresh(provider.simulator),
  ]);
  if (loaded.default === undefined)
    throw new Error('`simulator.ts` has no default export: write `export default defineSimulator({ … })`.');
  const lack = lackOf(loaded.default, provider.keys);
  if (lack !== undefined) throw new Error(lack);
  const simulator = kernel.createSimulator({
    description: described.description,
    definition: loaded.default,
    clock: kernel.createClock(() => new Date()),
    keys: provider.keys,
    deliver,
  });
  return { ...described, simulator };
}

const required = ['createState', 'handlers', 'around', 'invalid', 'faults', 'errorCode'] as const;

/** What a definition must have, and has not: a simulator is run without a check of its types. */
function lackOf(definition: AnySimulatorDefinition, keys: JobProvider['keys']): string | undefined {
  const missing = required.filter((name) => definition[name] === undefined);
  if (missing.length > 0) return `It has no ${missing.map((name) => `\`${name}\``).join(', ')}.`;
  const secretKey = definition.webhooks?.secretKey;
  if (definition.webhooks === undefined || keys[secretKey ?? '']) return undefined;
  return `Its \`webhooks.secretKey\` is \`${secretKey}\`, and the provider declares no such configuration key.`;
}

let imports = 0;

/**
 * Imports a simulator with all of the provider's own files anew: no track sees what another left in their variables.
 */
function importFresh(file: string): Promise<{ default?: AnySimulatorDefinition }> {
  imports += 1;
  return import(`${pathToFileURL(file).href}?fresh=${imports}`);
}

async function importKernel() {
  const [{ createSimulator }, { createClock }] = await Promise.all([
    import('#simulator/create-simulator.ts'),
    import('#simulator/create-clock.ts'),
  ]);
  return { createSimulator, createClock };
}

function loadFailure(provider: JobProvider, cause: unknown): Diagnostic {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return report(
    'samples/simulator',
    placeOfFailure(cause, provider) ?? {
      file: provider.simulator === undefined ? provider.file : `${dirname(provider.file)}/simulator.ts`,
    },
    `The simulator of \`${provider.id}\` cannot be started: ${reason}`,
    { help: 'Correct this first: samples fail where nobody answers them.' },
  );
}

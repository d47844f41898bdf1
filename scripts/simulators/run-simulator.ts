import { plainText } from '#diagnostics/plain-text.ts';
import type { FetchHandler } from '#samples/gateway/web-handler.ts';
import type { Fault } from '#simulator/create-faults.ts';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import type { Exchange } from '#simulator/exchange.ts';
import { isLoopback } from './is-loopback.ts';
import type { LoadedSimulator } from './load-simulator.ts';
import { postLocally, toResult } from './post-locally.ts';

/** Who hears of what a simulator does, and where its webhooks go. */
export interface RunOptions {
  /** Gets one line a call and one a delivery; none holds a credential. */
  readonly log: (line: string) => void;
  /** The address of this machine that gets every delivery in place of its own. */
  readonly forwardTo: string | undefined;
  /** Ends the deliveries that are on their way. */
  readonly signal: AbortSignal;
}

/** A simulator at work, which can be started afresh. */
export interface RunningSimulator {
  readonly loaded: LoadedSimulator;
  readonly fetch: FetchHandler;
  readonly faultNames: readonly string[];
  journal(): readonly Exchange[];
  /** Throws where there is no fault of that name. */
  injectFault(fault: Fault): void;
  /** Forgets state, journal and faults, and the deliveries that are not out yet. */
  reset(): void;
}

/** Starts a simulator whose webhooks go to addresses of this machine, and nowhere else. */
export function runSimulator(loaded: LoadedSimulator, options: RunOptions): RunningSimulator {
  const log = (line: string) => options.log(`${loaded.provider.id}: ${plainText(line)}`);
  const start = () => {
    const made = loaded.start(async (delivery) =>
      made === simulator ? deliver(delivery, { ...options, log }) : { failed: 'the simulator was reset' },
    );
    return made;
  };
  let simulator = start();
  let logged = 0;
  return {
    loaded,
    faultNames: simulator.faultNames,
    journal: () => simulator.journal,
    injectFault: (fault) => simulator.injectFault(fault),
    async fetch(request) {
      const asked = simulator;
      const response = await asked.fetch(request);
      if (asked !== simulator) return response;
      for (const exchange of asked.journal.slice(logged)) log(callText(exchange));
      logged = asked.journal.length;
      return response;
    },
    reset() {
      simulator = start();
      logged = 0;
    },
  };
}

function callText(exchange: Exchange): string {
  const { method, path, status, errorCode, fault, operationId, simulatorError } = exchange;
  const notes = [
    errorCode ?? '',
    fault === undefined ? '' : `(fault ${fault})`,
    operationId === undefined ? '(not described)' : '',
    simulatorError?.split('\n')[0] ?? '',
  ];
  return [method, path, status, ...notes].filter((note) => note !== '').join(' ');
}

async function deliver(delivery: Delivery, { log, forwardTo, signal }: RunOptions): Promise<DeliveryResult> {
  const target = forwardTo ?? delivery.url;
  const { origin = '', pathname = '' } = URL.parse(target) ?? {};
  const text = `webhook ${delivery.event} → ${origin}${pathname}`;
  if (!isLoopback(target)) {
    log(`${text} refused: it does not lead to this machine; \`--forward URL\` names an address that does`);
    return { failed: 'the address does not lead to this machine' };
  }
  const answer = await postLocally(target, delivery, signal);
  log(`${text} ${answer.kind === 'failed' ? `failed: ${answer.failed}` : answer.status}`);
  return toResult(answer);
}

import type { Guide } from '#guide/mdx-document.ts';
import type { Simulator } from '#simulator/simulator.ts';
import type { LoadedSimulator } from '../simulators/load-simulator.ts';
import type { Exercise } from './exercise.ts';
import type { CallRecorder, RecordedCall } from './record-calls.ts';
import type { Evidence } from './report.ts';
import type { Timing } from './timing.ts';

/** Where webhooks go, and how what they change is seen. */
export interface WebhookTarget {
  readonly url: string;
  /** The address that the service is known by, which some providers sign. */
  readonly knownAs: string;
  readonly secret: string;
  /** Gives what the service has stored, as text; undefined where nothing shows it. */
  readonly readState: (() => Promise<string>) | undefined;
}

/** What the checks work with. */
export interface Validation {
  readonly guide: Pick<Guide, 'slug' | 'facts'>;
  readonly loaded: LoadedSimulator;
  readonly simulator: Simulator;
  readonly recorder: CallRecorder;
  /** The base address of the service. */
  readonly service: string;
  readonly exercises: readonly Exercise[];
  readonly webhook: WebhookTarget | undefined;
  /** The operations that the guide’s own samples called when they were run last, such as `POST /orders`. */
  readonly guideCalls: readonly string[];
  readonly timing: Timing;
  readonly signal: AbortSignal;
  /** How long something that does not come is waited for, in milliseconds. */
  readonly patience: number;
  /** Makes an id that no event had before; `example` is that of the example. */
  readonly freshId: (example: string) => string;
}

/** What a round of exercises brought about. */
export interface Round {
  readonly calls: readonly RecordedCall[];
  /** The requests to the service, with its answers. */
  readonly evidence: readonly Evidence[];
}

/** A call as a line of evidence. */
export function callEvidence({ exchange }: RecordedCall): Evidence {
  const { method, path, status, fault } = exchange;
  return {
    what: `service: ${method} ${path}${fault === undefined ? '' : ` (made to fail: ${fault})`}`,
    status,
  };
}

/** Whether a call changes something at the provider. */
export function isChange({ exchange }: RecordedCall): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(exchange.method);
}

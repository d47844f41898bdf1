import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { DocumentedAnswer, ReceiverAnswers } from '#schema/receiver.ts';
import type { EndpointRecord, SampleRecord, SampleStatus } from '../evidence.ts';
import type { OutputUpdate } from '../update/output-update.ts';

/** What came of one error row in one track. */
export interface RowOutcome {
  readonly row: number;
  readonly isProven: boolean;
  /** Which field of the row the answer contradicts. */
  readonly field: 'status' | 'code' | 'provoke/fault';
  /** What was answered instead, as the end of the sentence "The row …"; empty when it is proven. */
  readonly answer: string;
}

/** What came of the deliveries of one event row in one track. */
export interface EventOutcome {
  readonly row: number;
  /** Proven where there is none. */
  readonly problems: readonly EventProblem[];
}

/** A delivery that the receiver did not deal with as the page says. */
export interface EventProblem {
  /** Which fact is contradicted. */
  readonly fact:
    | 'event'
    | 'follows'
    | 'applied'
    | `answers/${keyof ReceiverAnswers}`
    | `answers/${keyof ReceiverAnswers}/${keyof DocumentedAnswer}`;
  /** The end of the sentence "The event …". */
  readonly message: string;
  /** What to do, where it is not the receiver or the page that is to be corrected. */
  readonly help?: string;
}

/** A request of a sample, as far as it counts when tracks are compared. */
export interface RequestRecord {
  readonly method: string;
  /** The described operation, else nothing. */
  readonly operation: string;
  readonly path: string;
  /** Query and body, flat and sorted by name: `items[0][price]`. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** `2xx`, `4xx`, … */
  readonly status: string;
  /** The parts of `path` and `fields` that the simulator made, such as ids. */
  readonly made: readonly string[];
}

/** What one sample asked of the simulators, in order. */
export interface SampleRequests {
  /** The id of the sample. */
  readonly sample: string;
  readonly requests: readonly RequestRecord[];
}

/** An error that called operations can answer with. */
export interface ReachableError {
  readonly status: number;
  readonly code: string;
  /** How to bring it about, as the description says. */
  readonly provoke: string;
  /** The ids of the operations. */
  readonly operations: readonly string[];
}

/** What came of one track. Plain data: it is cached and crosses processes. */
export interface TrackOutcome {
  readonly track: string;
  readonly samples: readonly SampleRecord[];
  readonly rows: readonly RowOutcome[];
  /** None where the track starts no receiver, or where a sample of it failed. */
  readonly events: readonly EventOutcome[];
  readonly verify: SampleStatus | null;
  readonly endpoints: readonly EndpointRecord[];
  /** What each sample asked of the simulators; samples that asked nothing are left out. */
  readonly requests: readonly SampleRequests[];
  /** Every error that the operations which the samples called can answer with. */
  readonly errors: readonly ReachableError[];
  /** The ids of the providers whose simulators were started. */
  readonly providers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What would be right in the output fences of samples that did all else as they say. */
  readonly updates: readonly OutputUpdate[];
}

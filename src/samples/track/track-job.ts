import type { Span } from '#diagnostics/diagnostic.ts';
import type { DocumentKind } from '#guide/mdx-document.ts';
import type { ReceiverAnswers } from '#schema/receiver.ts';
import type { Isolation } from '../isolation/isolation.ts';
import type { LanguageName } from '../languages/language.ts';
import type { Secret } from '../redact.ts';
import type { TargetName } from '../target/target.ts';
import type { Toolchain } from '../toolchain.ts';
import type { Track } from './track.ts';

/** The page that a track belongs to. */
export interface JobPage {
  readonly kind: DocumentKind;
  readonly slug: string;
  /** As findings show it. */
  readonly file: string;
  readonly folder: string;
  /** How many lines the page has. */
  readonly lines: number;
  /** Files beside the page that it shows, and that samples may use. */
  readonly files: readonly string[];
  /** The provider whose simulator faults go to. */
  readonly provider?: string;
}

/** What a provider's simulator is made from. */
export interface JobProvider {
  readonly id: string;
  /** As findings show it. */
  readonly file: string;
  /** The absolute folder. */
  readonly folder: string;
  readonly hosts: readonly string[];
  readonly description: { readonly path: string; readonly file: string };
  readonly simulator?: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly errorCode: readonly string[];
}

/** An error row to prove. */
export interface Provocation {
  /** The index in the page's `errors`. */
  readonly row: number;
  readonly status: number;
  readonly code: string;
  readonly where: 'response' | 'callback' | 'own';
  /** Where the row stands. */
  readonly span?: Span;
  readonly by:
    | { readonly kind: 'command'; readonly command: string; readonly fault?: string }
    | { readonly kind: 'sample'; readonly sample: string };
}

/** An event row to prove: what the page’s receiver must do with deliveries of the event. */
export interface EventClaim {
  /** The index in the page's `events`. */
  readonly row: number;
  readonly event: string;
  /** The line that the receiver prints for each event that it has dealt with. */
  readonly applied: string;
  readonly answers: ReceiverAnswers;
  /** How long ago the delivery was signed that is to be too old, in seconds; none where signatures hold no time. */
  readonly expiredAge?: number;
  /** Two events of the table about the same thing, of which this is one, and the line for each. */
  readonly order?: { readonly earlier: OrderedEvent; readonly later: OrderedEvent };
}

/** One of two events that follow each other. */
export type OrderedEvent = Pick<EventClaim, 'event' | 'applied' | 'answers'>;

/** The verification script and what it must print. */
export interface JobVerify {
  readonly file: string;
  readonly language: LanguageName;
  readonly steps: readonly { readonly output: string; readonly span?: Span }[];
  readonly span?: Span;
}

/** Everything that one track needs. Plain data: it crosses to the process that runs the track. */
export interface TrackJob {
  readonly page: JobPage;
  readonly target: TargetName;
  /** Of a sandbox: where a host is reached instead of at itself. */
  readonly upstreams: Readonly<Record<string, string>>;
  readonly track: Track;
  readonly provocations: readonly Provocation[];
  readonly events: readonly EventClaim[];
  readonly verify?: JobVerify;
  readonly webhooks?: { readonly endpoint: string; readonly forwardTo: string };
  readonly providers: readonly JobProvider[];
  /** The page's configuration, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** What no text that leaves the track may show. */
  readonly secrets: readonly Secret[];
  readonly tools: Toolchain;
  /** The absolute path of the `node_modules` that samples import from. */
  readonly modules?: string;
  readonly isolation: Isolation;
  /** An empty folder, absolute. */
  readonly workspace: string;
}

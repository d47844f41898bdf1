import type { DocumentKind } from '#guide/mdx-document.ts';
import type { TargetName } from './target/target.ts';

/** How the run of a sample in one track ended. `checked`: parsed only, or written as a file that others run. */
export type SampleStatus =
  | 'passed'
  | 'failed'
  | 'blocked'
  | 'not-run'
  | 'illustrative'
  | 'manual'
  | 'checked';

/** What one sample did in one track. */
export interface SampleRecord {
  readonly id: string;
  /** The hash of the text that ran: {@link Sample.hash} of the guide. */
  readonly hash: string;
  /** SHA-256 (hex) of the expected outputs that were compared, joined by NUL. */
  readonly outputsHash: string;
  readonly language: string;
  readonly line: number;
  readonly status: SampleStatus;
  readonly reason?: string;
  readonly durationMs: number;
}

/** One track of one page, run. */
export interface TrackRecord {
  readonly track: string;
  readonly samples: readonly SampleRecord[];
  /** Runtimes used, by language: `{ "JavaScript": "Node 26.10.0", "bash": "bash 5.2" }`. */
  readonly runtimes: Readonly<Record<string, string>>;
  /** Versions of vendor packages that samples import: `{ "acme": "3.1.0" }`. */
  readonly packages: Readonly<Record<string, string>>;
}

/** One error row, provoked. `hash` is SHA-256 (hex) of the row’s facts as JSON. */
export interface ErrorRecord {
  readonly id: string;
  readonly status: number;
  readonly code: string;
  readonly hash: string;
  readonly result: 'proven' | 'not-proven';
}

/** One event row, delivered in every way. `hash` is SHA-256 (hex) of what the page says of it, as JSON. */
export interface EventRecord {
  readonly event: string;
  readonly hash: string;
  /** The tracks whose receivers it was delivered to. */
  readonly tracks: readonly string[];
  readonly result: 'proven' | 'not-proven';
}

/** The verification script, run. `hash` is SHA-256 (hex) of the file’s bytes and the expected steps. */
export interface VerifyRecord {
  readonly hash: string;
  readonly tracks: readonly string[];
  readonly status: SampleStatus;
}

/** An operation of the provider’s API that the samples called, from the journals. */
export interface EndpointRecord {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  /** What it does, as the description says. */
  readonly summary?: string;
}

/** The folder of the state directory that holds the records of a target. */
export const evidenceFolders = {
  simulator: 'evidence',
  sandbox: 'evidence-sandbox',
} as const satisfies Record<TargetName, string>;

/** The record of a run of one page. Written by the runner alone, joined into the page by hashes. */
export interface Evidence {
  readonly version: 1;
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly target: TargetName;
  readonly isolation: string;
  /** ISO time at which the run ended. */
  readonly at: string;
  /** The commit of the content, or null outside a repository. */
  readonly commit: string | null;
  readonly provider: { readonly id: string; readonly apiVersion: string; readonly checked: string } | null;
  readonly tracks: readonly TrackRecord[];
  readonly errors: readonly ErrorRecord[];
  /** None for a page that says nothing of its receiver. */
  readonly events: readonly EventRecord[];
  readonly verify: VerifyRecord | null;
  readonly endpoints: readonly EndpointRecord[];
}

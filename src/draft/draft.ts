import type { ConfigurationRow } from '#schema/configuration.ts';

/** Something that a draft took from its input or left out of it; `line` is that of the input, 1-based. */
export interface Note {
  readonly line?: number;
  readonly text: string;
}

/** What became of the input. */
export interface DraftReport {
  readonly took: readonly Note[];
  /** Each with the reason. */
  readonly leftOut: readonly Note[];
  /** What the author does now, in order. */
  readonly next: readonly string[];
}

/** A draft: its files by their path in the content root, and what became of the input. */
export interface Draft {
  readonly files: ReadonlyMap<string, string>;
  readonly report: DraftReport;
}

/** A provider that the content root has already. */
export interface KnownProvider {
  readonly name: string;
  readonly hosts: readonly string[];
  /** The ids of its auth sections. */
  readonly auth: readonly string[];
  /** Its configuration. */
  readonly rows: readonly Pick<ConfigurationRow, 'key' | 'kind'>[];
}

/** What every draft needs to know besides its input. */
export interface DraftSettings {
  /** The name of the input, as it is shown. */
  readonly file: string;
  /** The day of the draft, `YYYY-MM-DD`. */
  readonly today: string;
  /** The id of the provider. Default: made from the title of the input. */
  readonly provider?: string | undefined;
  /** The providers of the content root, by id. */
  readonly providers: ReadonlyMap<string, KnownProvider>;
}

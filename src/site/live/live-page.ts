import type { ShownVersion } from '../build/handed-library.ts';
import type { Strings } from '../strings/strings.ts';

/** A finding as a page of the development server shows it: plain texts. */
export interface LiveFinding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** One sentence, values in backticks; `help` too. */
  readonly message: string;
  /** `file:line:column`, or the file alone. */
  readonly place: string;
  readonly file: string;
  /** The address of the page that the file belongs to, without the base: `/guides/x/`. */
  readonly address?: string;
  /** The source line with carets, what differs, and what a sample printed, as lines. */
  readonly frame: readonly string[];
  readonly difference: readonly string[];
  readonly output: readonly string[];
  readonly related: readonly string[];
  readonly help?: string;
  /** What the catalogue says of the code: what must hold, and why. */
  readonly rule: string;
  /** The address of the reference page of the code, where this site has one. */
  readonly reference?: string;
}

/** A file with findings that belongs to another page, or to none. */
export interface OtherFile {
  readonly file: string;
  readonly address?: string;
  readonly errors: number;
  readonly warnings: number;
}

/** What a page that is open in a browser is told. */
export interface LivePage {
  readonly shown: ShownVersion;
  /** There is a page at the address that cannot be shown as it stands now. */
  readonly isBroken: boolean;
  /** Those of the page, in order. */
  readonly findings: readonly LiveFinding[];
  /** Files of other pages that have findings. */
  readonly others: readonly OtherFile[];
  /** The ids of the figures on the page whose samples run now. */
  readonly running: readonly string[];
  /** What could not be done at all, in the words of the command line. */
  readonly failures: readonly string[];
  /** The path under which the site is served, without a final slash. */
  readonly base: string;
  readonly language: string;
  readonly words: LiveWords;
}

/** What is said around findings. */
export type LiveWords = Strings['live'];

/** The name of the message by which a page says where it is: `{ path }`. */
export const helloEvent = 'handrail:hello';

/** The name of the message by which it is answered, and told of every change: a {@link LivePage}. */
export const pageEvent = 'handrail:page';

/** The name of the `meta` element by which a page says which version it shows: `content.proof`. */
export const versionName = 'handrail-version';

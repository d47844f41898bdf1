import type { DiagnosticCode } from '#diagnostics/catalogue.ts';

/** A file, or what a command prints, as an example shows it. */
export interface ExampleText {
  /** The file and its lines, such as `content/patterns/page.mdx, lines 6–9`; null for what a command prints. */
  readonly title: string | null;
  readonly language: string;
  readonly text: string;
  /** The 1-based lines of `text` that matter most. */
  readonly marked: readonly number[];
}

/** A sentence or a text, in the order of the page. */
export type ExamplePart = { readonly prose: string } | ExampleText;

/** What the page of a code shows besides its rule and the reason for it. */
export interface CodeExample {
  readonly code: DiagnosticCode;
  /** What fails, and what is otherwise there than where an author meets it. */
  readonly fails: readonly ExamplePart[];
  /** The command, what it prints, and what of it Handrail mends itself. */
  readonly says: readonly ExamplePart[];
  readonly passes: readonly ExamplePart[];
}

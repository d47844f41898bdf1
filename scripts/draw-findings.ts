import { compareDiagnostics, type Diagnostic, type Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument, Diagram } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { renderDiagrams } from '#site/diagrams/render-diagrams.ts';
import { chromiumHelp } from './find-chromium.ts';

/** Where drawings are kept, and what draws. */
export interface DiagramTools {
  readonly stateDir: string;
  /** The executable of a Chromium; without it, only what was drawn before is there. */
  readonly chromiumPath: string | undefined;
}

interface PlacedDiagram {
  readonly document: AnyDocument;
  readonly diagram: Diagram;
}

/** What drawing came to. */
export interface DrawnDiagrams {
  /** How many were drawn that were not before. */
  readonly drawn: number;
  /** Those that cannot be drawn, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Draws the diagrams of a library that were not drawn before, and finds those that cannot be drawn. What cannot be
 * parsed either is a finding of the check: it is not drawn here, since a check comes first.
 */
export async function drawFindings(
  library: Library,
  { stateDir, chromiumPath }: DiagramTools,
): Promise<DrawnDiagrams> {
  const placed = documentsOf(library).flatMap((document) =>
    document.diagrams.map((diagram) => ({ document, diagram })),
  );
  const { drawn, problems, notDrawn } = await renderDiagrams({
    ...{ stateDir, chromiumPath },
    diagrams: placed.map(({ diagram }) => diagram),
  });
  const mistakes = problems.flatMap(({ hash, message }) =>
    placed.filter(({ diagram }) => diagram.hash === hash).map((one) => mistake(one, message)),
  );
  const missing = placed
    .filter(({ diagram }) => notDrawn?.hashes.includes(diagram.hash))
    .map((one) => undrawn(one, notDrawn?.reason ?? '', chromiumPath === undefined));
  return { drawn, diagnostics: [...mistakes, ...missing].sort(compareDiagnostics) };
}

const mistakeHelp =
  'Each of its lines is well formed: look for names that no line defines, for things that hold themselves, for dates.';

function mistake(placed: PlacedDiagram, said: string): Diagnostic {
  // What a fault in mermaid’s own code says helps nobody.
  const isFault = /^Cannot (?:read|set) properties of/.test(said);
  const why = isFault ? 'it fails at it' : said.replace(/[.!]$/, '');
  const message = `Mermaid parses this diagram, but cannot draw it: ${why}.`;
  return report('diagrams/failed', placeOf(placed, lineOf(placed.diagram, said)), message, {
    help: mistakeHelp,
  });
}

/** The first line (1-based) of a diagram that holds every name in what mermaid said; else its first line. */
function lineOf({ source }: Diagram, said: string): number {
  const names = Array.from(
    said.matchAll(/"([^"]+)"|date:(\S+)$/g),
    ([, quoted, date]) => quoted ?? date ?? '',
  );
  const index = source.split('\n').findIndex((line) => names.every((name) => line.includes(name)));
  return Math.max(0, index) + 1;
}

function undrawn(placed: PlacedDiagram, reason: string, isWithoutBrowser: boolean): Diagnostic {
  const instead = 'The page shows the source of the diagram instead.';
  const help = isWithoutBrowser ? `${instead} ${chromiumHelp}` : instead;
  return report('diagrams/not-drawn', placeOf(placed, 0), `The diagram is not drawn: ${reason}`, { help });
}

/** A whole line of a diagram; line 0 is that of its fence. */
function placeOf({ document, diagram }: PlacedDiagram, line: number): Place {
  const number = diagram.line + line - 1;
  const text = document.text.split('\n')[number - 1] ?? '';
  const column = text.search(/\S|$/) + 1;
  return {
    file: document.file,
    span: { start: { line: number, column }, end: { line: number, column: text.length + 1 } },
  };
}

import { readDiagram, writeDiagram } from './diagram-cache.ts';
import type { DiagramSource } from './draw-diagrams.ts';

/** What to draw, and with what. */
export interface RenderDiagramsOptions {
  readonly diagrams: readonly DiagramSource[];
  readonly stateDir: string;
  /** The executable of a Chromium. Without it, only what was drawn before is there. */
  readonly chromiumPath?: string | undefined;
}

/** A diagram with a mistake. `line` is 1-based within its source. */
export interface DiagramProblem {
  readonly hash: string;
  readonly line: number;
  readonly message: string;
}

/** `notDrawn`: hashes of diagrams that nothing is known about, and why. */
export interface RenderedDiagrams {
  readonly drawn: number;
  readonly cached: number;
  readonly problems: readonly DiagramProblem[];
  readonly notDrawn: { readonly hashes: readonly string[]; readonly reason: string } | undefined;
}

/** Draws the diagrams that the cache does not hold. Never throws for a diagram or for a missing browser. */
export async function renderDiagrams(options: RenderDiagramsOptions): Promise<RenderedDiagrams> {
  const { stateDir, chromiumPath } = options;
  const unique = [...new Map(options.diagrams.map((diagram) => [diagram.hash, diagram])).values()];
  const known = await Promise.all(unique.map(({ hash }) => readDiagram(stateDir, hash)));
  const missing = unique.filter((_, index) => known[index] === undefined);
  const cached = unique.length - missing.length;
  const nothing = { drawn: 0, cached, problems: [], notDrawn: undefined };
  if (missing.length === 0) return nothing;
  const hashes = missing.map(({ hash }) => hash);
  if (chromiumPath === undefined)
    return { ...nothing, notDrawn: { hashes, reason: 'No Chromium was found.' } };
  try {
    // What drives the browser is loaded where there is something to draw.
    const { drawDiagrams } = await import('./draw-diagrams.ts');
    const drawings = await drawDiagrams(missing, chromiumPath);
    const problems = drawings.filter((drawing) => 'message' in drawing);
    for (const drawing of drawings)
      if ('svg' in drawing) await writeDiagram(stateDir, drawing.hash, drawing.svg);
    return { ...nothing, drawn: drawings.length - problems.length, problems };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ...nothing, notDrawn: { hashes, reason } };
  }
}

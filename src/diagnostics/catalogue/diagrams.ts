import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes about the diagrams of pages. */
export const diagrams = {
  'diagrams/syntax': error(
    'Every mermaid fence can be drawn.',
    'Instead of the picture that the text speaks of, readers get the source of the diagram, with the mistake in it.',
  ),
  'diagrams/not-drawn': warning(
    'A browser is at hand to draw the mermaid fences.',
    'The page shows the source of the diagram instead, which is harder to read, and a mistake in it stays unnoticed until a browser is there.',
  ),
} as const satisfies Record<`diagrams/${string}`, CatalogueEntry>;

import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes about the diagrams of pages. */
export const diagrams = {
  'diagrams/syntax': error(
    'Mermaid understands every mermaid fence, in reasonable time.',
    'Instead of the picture that the text speaks of, readers would get the source of the diagram, with the mistake in it.',
  ),
  'diagrams/no-title': error(
    'Every mermaid fence has a `title` that says what the diagram shows.',
    'The title is what a reader gets who cannot see the picture, and what stands below it for all others.',
  ),
  'diagrams/failed': error(
    'Every mermaid fence that mermaid understands can be drawn as well.',
    'Instead of the picture that the text speaks of, readers would get the source of the diagram, with the mistake in it.',
  ),
  'diagrams/not-drawn': warning(
    'A browser is at hand to draw the mermaid fences.',
    'The page shows the source of the diagram instead, which is harder to read; that it cannot be drawn stays unnoticed until a browser is there.',
  ),
} as const satisfies Record<`diagrams/${string}`, CatalogueEntry>;

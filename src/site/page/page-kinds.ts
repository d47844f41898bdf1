import type { DocumentKind } from '#guide/mdx-document.ts';

/** What a kind of page is called. */
export const pageKinds = {
  guide: 'Guide',
  auth: 'Authentication',
  pattern: 'Pattern',
  reference: 'Reference',
} as const satisfies Record<DocumentKind, string>;

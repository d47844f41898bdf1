import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Anchor } from './mdx-document.ts';

/** Two things of a page with the same id: the second one, with the place of the first. */
export function findDuplicateIds(anchors: readonly Anchor[], file: string): Diagnostic[] {
  const seen = new Map<string, Anchor>();
  const diagnostics: Diagnostic[] = [];
  for (const anchor of anchors) {
    const first = seen.get(anchor.id);
    if (first === undefined) {
      seen.set(anchor.id, anchor);
      continue;
    }
    diagnostics.push(
      report(
        'guide/duplicate-id',
        { file, span: anchor.span },
        `The id \`${anchor.id}\` of this ${anchor.what} is taken.`,
        {
          help: anchor.what === 'heading' ? 'Word the heading differently.' : 'Give it an `id` of its own.',
          related: [{ message: 'first used here', at: { file, span: first.span } }],
        },
      ),
    );
  }
  return diagnostics;
}

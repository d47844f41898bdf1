import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { spanOf, textOf, walk } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';

const emptyWords = /^(?:click |see |read )?(?:here|this|this link|this page|link|more|read more|learn more)$/;

/** The text of a link says where it leads, read by itself. */
export const linkText = defineBodyRule({
  code: 'lint/link-text',
  check: ({ document: { tree, file } }) => {
    const diagnostics: Diagnostic[] = [];
    walk(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      const text = textOf(node)
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[.!…→]+$/, '')
        .trim()
        .toLowerCase();
      if (text !== '' && !emptyWords.test(text)) return;
      const message =
        text === '' ? 'The link has no text.' : `The link text \`${text}\` does not say where it leads.`;
      diagnostics.push(
        report('lint/link-text', { file, span: spanOf(node) }, message, {
          help: 'Name what the reader finds there.',
        }),
      );
    });
    return diagnostics;
  },
});

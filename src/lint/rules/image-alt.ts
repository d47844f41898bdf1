import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { spanOf, walk } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';

/** Every image has a text that stands in for it. */
export const imageAlt = defineBodyRule({
  code: 'lint/image-alt',
  check: ({ document: { tree, file } }) => {
    const diagnostics: Diagnostic[] = [];
    walk(tree, (node) => {
      if ((node.type !== 'image' && node.type !== 'imageReference') || (node.alt ?? '').trim() !== '') return;
      diagnostics.push(
        report('lint/image-alt', { file, span: spanOf(node) }, 'The image has no alternative text.', {
          help: 'Say between the brackets what the image shows.',
        }),
      );
    });
    return diagnostics;
  },
});

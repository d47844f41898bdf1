import { report } from '#diagnostics/report.ts';
import { spanOf } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** Every image has a text that stands in for it. */
export const imageAlt = defineBodyRule({
  code: 'lint/image-alt',
  check: ({ document: { tree, file } }) =>
    [...nodesOf(tree, 'image'), ...nodesOf(tree, 'imageReference')]
      .filter(({ alt }) => (alt ?? '').trim() === '')
      .map((image) =>
        report('lint/image-alt', { file, span: spanOf(image) }, 'The image has no alternative text.', {
          help: 'Say between the brackets what the image shows.',
        }),
      ),
});

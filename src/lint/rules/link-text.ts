import { report } from '#diagnostics/report.ts';
import { spanOf } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';
import { linkTextHelp as help, linkTextProblem } from '../link-text-problem.ts';
import { nodesOf } from '../nodes-of.ts';

/** The text of a link says where it leads, read by itself. */
export const linkText = defineBodyRule({
  code: 'lint/link-text',
  check: ({ document: { tree, file } }) =>
    [...nodesOf(tree, 'link'), ...nodesOf(tree, 'linkReference')].flatMap((link) => {
      const message = linkTextProblem(link);
      return message === undefined
        ? []
        : [report('lint/link-text', { file, span: spanOf(link) }, message, { help })];
    }),
});

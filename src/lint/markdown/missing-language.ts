import { report } from '#diagnostics/report.ts';
import { spanOf } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** Every fence says what it holds. */
export const missingLanguage = defineBodyRule({
  code: 'markdown/missing-language',
  check: ({ document: { tree, file } }) =>
    nodesOf(tree, 'code')
      .filter(({ lang }) => (lang ?? '') === '')
      .map((node) => {
        const { start } = spanOf(node);
        const span = { start, end: { line: start.line, column: start.column + 3 } };
        return report('markdown/missing-language', { file, span }, 'The fence does not say what it holds.', {
          help: 'Write its language after the mark, such as `bash` or `json`; `text` for what has none.',
        });
      }),
});

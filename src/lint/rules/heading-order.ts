import type { Diagnostic, Edit } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Heading } from '#guide/mdx-document.ts';
import { textOfSpan } from '#guide/text-of-span.ts';
import { defineBodyRule } from '../define-rule.ts';

const deepest = 6;

/** The title is the only heading of level one, and no level is skipped. */
export const headingOrder = defineBodyRule({
  code: 'lint/heading-order',
  check: ({ document: { headings, file, text } }) =>
    headings.flatMap(({ depth, span }, index): Diagnostic[] => {
      const before = headings[index - 1]?.depth ?? 1;
      if (depth > 1 && depth <= before + 1) return [];
      const wanted = depth === 1 ? 2 : before + 1;
      const message =
        depth === 1
          ? 'A level-one heading stands in the body; the title is the only one.'
          : `A heading of level ${depth} follows one of level ${before}.`;
      const orRemove = depth === 1 ? ', or remove it if it repeats the title' : '';
      const fixes = moveTo(wanted, headings.slice(index), text);
      return [
        report('lint/heading-order', { file, span }, message, {
          help: `Start it with \`${'#'.repeat(wanted)}\`${orRemove}.`,
          ...(fixes === undefined ? {} : { fixes }),
        }),
      ];
    }),
});

/**
 * Moves the first heading to a level, and those after it that are as deep or deeper by as much: what belongs to what stays.
 * Undefined where one would get too deep, or is underlined.
 */
function moveTo(wanted: number, headings: readonly Heading[], text: string): Edit[] | undefined {
  const top = headings[0]?.depth ?? wanted;
  const end = headings.findIndex(({ depth }) => depth < top);
  const moved = end < 0 ? headings : headings.slice(0, end);
  const edits = moved.map(({ depth, span: { start } }) => {
    const marks = { start, end: { line: start.line, column: start.column + depth } };
    return { span: marks, text: '#'.repeat(depth - top + wanted) };
  });
  const isPlain = edits.every(({ span }) => /^#+$/.test(textOfSpan(text, span)));
  return isPlain && edits.every((edit) => edit.text.length <= deepest) ? edits : undefined;
}

import { report } from '#diagnostics/report.ts';
import { defineBodyRule } from '../define-rule.ts';

/** The title is the only heading of level one, and no level is skipped. */
export const headingOrder = defineBodyRule({
  code: 'lint/heading-order',
  check: ({ document: { headings, file } }) =>
    headings.flatMap(({ depth, span }, index) => {
      const before = headings[index - 1]?.depth ?? 1;
      const at = { file, span };
      if (depth === 1) {
        return [
          report(
            'lint/heading-order',
            at,
            'A level-one heading stands in the body; the title is the only one.',
            {
              help: 'Start it with `##`.',
            },
          ),
        ];
      }
      if (depth <= before + 1) return [];
      return [
        report('lint/heading-order', at, `A heading of level ${depth} follows one of level ${before}.`, {
          help: `Start it with \`${'#'.repeat(before + 1)}\`.`,
        }),
      ];
    }),
});

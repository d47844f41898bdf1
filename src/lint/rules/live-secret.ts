import { report } from '#diagnostics/report.ts';
import { pointsOf } from '#guide/points-of.ts';
import { defineTextRule } from '../define-rule.ts';
import { findLiveCredentials } from '../live-credentials.ts';

/** No text of the content holds a credential that looks live. */
export const liveSecret = defineTextRule({
  code: 'lint/live-secret',
  check: ({ file, text }) =>
    findLiveCredentials(text).map(({ index, text: found, head }) => {
      const start = pointsOf(text)(index);
      const firstLine = found.split('\n')[0] ?? '';
      const at = {
        file,
        span: { start, end: { line: start.line, column: start.column + firstLine.length } },
      };
      return report(
        'lint/live-secret',
        at,
        `A text that starts with \`${head}\` looks like a live credential.`,
        {
          help: `Revoke it if it was real, and write a placeholder such as \`${head}…\`.`,
        },
      );
    }),
});

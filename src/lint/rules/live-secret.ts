import { report } from '#diagnostics/report.ts';
import { pointsOf } from '#guide/points-of.ts';
import { defineTextRule } from '../define-rule.ts';

/** What live credentials look like; `body` is the random part, `head` what may be shown. */
const patterns: readonly RegExp[] = [
  /(?<head>\b[sr]k_live_)(?<body>[A-Za-z0-9]{16,})/dg,
  /(?<head>\bxox[abeoprs]-)(?<body>[A-Za-z0-9-]{10,})/dg,
  /(?<head>\b(?:AC|SK))(?<body>[0-9a-f]{32})\b/dg,
  /(?<head>\b(?:AKIA|ASIA))(?<body>[A-Z0-9]{16})\b/dg,
  /(?<head>\bgh[opsur]_)(?<body>[A-Za-z0-9]{36,})/dg,
  /(?<head>\bgithub_pat_)(?<body>[A-Za-z0-9_]{22,})/dg,
  /(?<head>\bglpat-)(?<body>[\w-]{20,})/dg,
  /(?<head>-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----)(?<body>(?:\s|\\n)*[A-Za-z0-9+/=]{32,})/dg,
];

/** No text of the content holds a credential that looks live. A body of few different characters is a placeholder. */
export const liveSecret = defineTextRule({
  code: 'lint/live-secret',
  check: ({ file, text }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const { head = '', body = '' } = match.groups ?? {};
        if (new Set(body).size < 6 || body.endsWith('EXAMPLE')) return [];
        const start = pointsOf(text)(match.index);
        const firstLine = match[0].split('\n')[0] ?? '';
        const at = {
          file,
          span: { start, end: { line: start.line, column: start.column + firstLine.length } },
        };
        return [
          report(
            'lint/live-secret',
            at,
            `A text that starts with \`${head}\` looks like a live credential.`,
            {
              help: `Revoke it if it was real, and write a placeholder such as \`${head}…\`.`,
            },
          ),
        ];
      }),
    ),
});

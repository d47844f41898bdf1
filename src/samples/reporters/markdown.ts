import { defineReporter } from '#diagnostics/define-reporter.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { diffLines } from '#diagnostics/diff-lines.ts';
import { plainText } from '#diagnostics/plain-text.ts';
import { plural } from '#diagnostics/plural.ts';
import { placeText } from '#diagnostics/report-text.ts';
import { tailText } from '#diagnostics/tail-text.ts';
import { countsText, isolationText, proofsTexts } from '../report-text.ts';
import type { SampleReport, SamplesReport } from '../samples-report.ts';
import { summarise } from '../summarise.ts';

const maximumFindings = 50;

/** GitHub shows nothing of a job’s page of more than 1 MiB: how much of it each part may take, in bytes. */
const shares = { tracks: 200_000, findings: 550_000, idle: 200_000 };

/** For the page of a CI job: tracks, findings, and what was not run and why. */
export const markdown = defineReporter<SamplesReport>({
  name: 'markdown',
  report: (report) => {
    const { target, diagnostics } = report;
    const summary = summarise(report);
    const isFailed = diagnostics.some(({ severity }) => severity === 'error') || summary.failed > 0;
    const sums = [
      `Samples: ${countsText(summary)}.`,
      ...proofsTexts(summary).map((text) => `${text}.`),
      `Target: ${target}. Isolation: ${isolationText(report).replace(/\.$/, '')}.`,
    ];
    return [
      `## ${isFailed ? '❌' : '✅'} Samples`,
      sums.join('  \n'),
      ...trackTable(report.samples),
      ...findingsPart(diagnostics),
      ...idlePart(report.samples),
      '',
    ]
      .join('\n\n')
      .replace(/\n+$/, '\n');
  },
});

function trackTable(samples: readonly SampleReport[]): string[] {
  if (samples.length === 0) return [];
  const tracks = Map.groupBy(samples, ({ guide, track }) => `${escapeText(guide)} | ${escapeText(track)}`);
  const rows = [...tracks].map(([name, ofTrack]) => {
    const count = (...statuses: readonly string[]) =>
      ofTrack.filter(({ status }) => statuses.includes(status)).length;
    const failed = count('failed');
    const idle = count('blocked', 'not-run', 'illustrative', 'manual');
    const time = ofTrack.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const how = ofTrack.every(({ cached }) => cached) ? 'cached' : `${time} ms`;
    return `| ${failed > 0 ? '❌' : '✅'} | ${name} | ${count('passed')} | ${failed} | ${idle} | ${how} |`;
  });
  const head = [
    '|  | Page | Track | Passed | Failed | Not run | Time |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: |',
  ];
  const { shown, left } = fitting(rows, shares.tracks);
  const more = left === 0 ? [] : [`… and ${plural(left, 'more track')}: the page of a job holds no more.`];
  return [[...head, ...shown].join('\n'), ...more];
}

function findingsPart(diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [];
  const texts = diagnostics.slice(0, maximumFindings).map(finding);
  const { shown } = fitting(texts, shares.findings);
  const left = diagnostics.length - shown.length;
  const more = left === 0 ? [] : [`… and ${left} more: the log of the job has them all.`];
  return ['### Findings', ...shown, ...more];
}

/** The first of some texts, as many as take so many bytes, and how many are left. */
function fitting(
  texts: readonly string[],
  bytes: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let room = bytes;
  const end = texts.findIndex((text) => {
    room -= Buffer.byteLength(text) + 2;
    return room < 0;
  });
  const shown = end === -1 ? texts : texts.slice(0, end);
  return { shown, left: texts.length - shown.length };
}

function finding(diagnostic: Diagnostic): string {
  const { severity, code, message, help, comparison, output = '' } = diagnostic;
  return [
    `**${severity}** ${escapeText(code)} at ${codeSpan(placeText(diagnostic))}: ${escapeText(message)}`,
    ...(help === undefined ? [] : [`Help: ${escapeText(help)}`]),
    ...(comparison === undefined ? [] : [fence('diff', tailText(diffLines(comparison).join('\n'), short))]),
    ...(output.trim() === '' ? [] : [fence('text', tailText(output, short))]),
  ].join('\n\n');
}

const short = { lines: 20, characters: 4000 };

/** Each sample that was not executed, once, with its reason. */
function idlePart(samples: readonly SampleReport[]): string[] {
  const idle = samples.filter(({ status }) =>
    ['blocked', 'not-run', 'illustrative', 'manual'].includes(status),
  );
  const lines = idle.map(({ file, line, id, status, reason = '' }) =>
    `- ${codeSpan(`${file}:${line}`)} ${escapeText(id)}: ${status}. ${escapeText(reason)}`.trimEnd(),
  );
  if (lines.length === 0) return [];
  const { shown, left } = fitting([...new Set(lines)], shares.idle);
  const more = left === 0 ? [] : [`- … and ${left} more: the log of the job has them all.`];
  return ['### Not run', [...shown, ...more].join('\n')];
}

/** A text on one line in which nothing is markup but code in backticks. */
function escapeText(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeProse(part)))
    .join('');
}

function escapeProse(text: string): string {
  return text.replace(/[\\`*_[\]<>&|#~@]/g, (char) => `&#${char.codePointAt(0)};`);
}

/** As HTML: a code span of Markdown cannot hold every text, nor a bar inside a table. */
function codeSpan(text: string): string {
  return `<code>${escapeProse(oneLine(text))}</code>`;
}

const longest = 2000;

/** A text without line breaks and control characters, cut where it is longer than anybody reads. */
function oneLine(text: string): string {
  const line = plainText(text.slice(0, 4 * longest)).replace(/\s+/g, ' ');
  const isWhole = text.length <= 4 * longest && line.length <= longest;
  return (isWhole ? line : `${line.slice(0, longest)} …`).toWellFormed();
}

/** A fence that is longer than any run of backticks in the text. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}

import { defineReporter } from '#diagnostics/define-reporter.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { diffLines } from '#diagnostics/diff-lines.ts';
import { plainText } from '#diagnostics/plain-text.ts';
import { placeText } from '#diagnostics/report-text.ts';
import { tailText } from '#diagnostics/tail-text.ts';
import { countsText, isolationText, proofsTexts } from '../report-text.ts';
import type { SampleReport, SamplesReport } from '../samples-report.ts';
import { summarise } from '../summarise.ts';

/** GitHub cuts a job’s page at 1 MiB. */
const maximumFindings = 50;

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
  return [[...head, ...rows].join('\n')];
}

function findingsPart(diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [];
  const more = diagnostics.length - maximumFindings;
  return [
    '### Findings',
    ...diagnostics.slice(0, maximumFindings).map(finding),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ];
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
  return lines.length === 0 ? [] : ['### Not run', [...new Set(lines)].join('\n')];
}

/** A text on one line in which nothing is markup but code in backticks. */
function escapeText(text: string): string {
  const line = plainText(text).toWellFormed().replace(/\s+/g, ' ');
  return line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeProse(part)))
    .join('');
}

function escapeProse(text: string): string {
  return text.replace(/[\\`*_[\]<>&|#~@]/g, (char) => `&#${char.codePointAt(0)};`);
}

/** As HTML: a code span of Markdown cannot hold every text, nor a bar inside a table. */
function codeSpan(text: string): string {
  return `<code>${escapeProse(plainText(text).toWellFormed().replace(/\s+/g, ' '))}</code>`;
}

/** A fence that is longer than any run of backticks in the text. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}

import { plainText } from '#diagnostics/plain-text.ts';
import { suppressedTexts } from '#diagnostics/suppressed.ts';
import type { SampleReport, SamplesReport } from './samples-report.ts';
import { type SamplesSummary, summarise } from './summarise.ts';

/** The report as lines for a person: what ran where, what did not run and why, and the sums. */
export function reportText(report: SamplesReport): string {
  const summary = summarise(report);
  return [
    ...tracksOf(report.samples),
    ...notRun(report.samples),
    `Samples: ${countsText(summary)}`,
    ...proofsTexts(summary),
    ...(report.suppressed.length === 0 ? [] : [`Findings: ${suppressedTexts(report.suppressed).join(', ')}`]),
    `Target: ${report.target} · Isolation: ${isolationText(report)}`,
    '',
  ].join('\n');
}

/** How many rows of the tables are proven, in words; nothing of a table that there is not. */
export function proofsTexts({
  errorRows,
  errorRowsProven,
  eventRows,
  eventRowsProven,
}: SamplesSummary): string[] {
  return [
    ...(errorRows === 0 ? [] : [`Error rows: ${errorRowsProven} of ${errorRows} proven`]),
    ...(eventRows === 0 ? [] : [`Event rows: ${eventRowsProven} of ${eventRows} proven`]),
  ];
}

function tracksOf(samples: readonly SampleReport[]): string[] {
  const tracks = Map.groupBy(samples, ({ guide, track }) => `${guide} (${track})`);
  return [...tracks].map(([name, ofTrack]) => {
    const executed = ofTrack.filter(({ status }) => status === 'passed' || status === 'failed');
    const passed = executed.filter(({ status }) => status === 'passed').length;
    const time = ofTrack.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const how = executed.every(({ cached }) => cached) && executed.length > 0 ? 'cached' : `${time} ms`;
    return `${passed === executed.length ? '✓' : '✗'} ${name}: ${passed} of ${executed.length} passed, ${how}`;
  });
}

/** Each sample that is not executed, once, with its reason. */
function notRun(samples: readonly SampleReport[]): string[] {
  const idle = samples.filter(({ status }) =>
    ['blocked', 'not-run', 'illustrative', 'manual'].includes(status),
  );
  const lines = idle.map(
    ({ file, line, id, status, reason }) => `- ${file}:${line} ${id}: ${status}. ${plainText(reason ?? '')}`,
  );
  return [...new Set(lines)];
}

/** How many samples of each status there are, in words. */
export function countsText(summary: SamplesSummary): string {
  const named: [number, string][] = [
    [summary.passed, 'passed'],
    [summary.failed, 'failed'],
    [summary.blocked, 'blocked'],
    [summary.notRun, 'not run'],
    [summary.checked, 'checked'],
    [summary.illustrative, 'illustrative'],
    [summary.manual, 'manual'],
  ];
  const counts = named.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return counts.length === 0 ? 'none found' : counts.join(', ');
}

/** The isolation in words: what it means that there is none, and why; or that the way to a vendor’s sandbox is open. */
export function isolationText({
  isolation,
  isolationReason,
  target,
}: Pick<SamplesReport, 'isolation' | 'isolationReason' | 'target'>): string {
  if (isolation === 'none') {
    const reason = isolationReason === undefined ? '' : `. ${isolationReason}`;
    return `none (samples can reach this machine’s files and network)${reason}`;
  }
  return target === 'sandbox' ? `${isolation} (with this machine’s network)` : isolation;
}

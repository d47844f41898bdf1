import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { ExpectedOutput, Sample } from '#guide/mdx-document.ts';
import { compareOutput } from '../compare/compare-output.ts';
import type { Bindings, Difference } from '../compare/difference.ts';
import type { Redact } from '../redact.ts';
import { placeInSample } from './place-in-sample.ts';
import { withoutPaths } from './printed-tail.ts';
import type { TrackContext } from './track-context.ts';

/**
 * Compares what a sample printed with its output fences, and notes what would be right in those that differ. `program`
 * is the path of what ran.
 */
export async function compareOutputs(
  { job, workspace, bindings, updates, redact }: TrackContext,
  sample: Sample,
  printed: { readonly stdout: string; readonly stderr: string; readonly program: string },
): Promise<Diagnostic[]> {
  const names = { file: job.page.file, folder: workspace.samples, program: printed.program };
  const findings: Diagnostic[] = [];
  for (const expected of sample.outputs) {
    const actual = withoutPaths(printed[expected.stream], names);
    const difference = await compareOutput(expected, actual, bindings);
    if (difference === undefined) continue;
    const { rewriteOutput } = await import('../update/rewrite-output.ts');
    const rewrite = await rewriteOutput(expected, actual, bindings);
    const place = { file: job.page.file, line: expected.line, count: expected.text.split('\n').length };
    updates.push({ ...place, track: job.track.name, sample: sample.id, rewrite });
    findings.push(
      report(
        'samples/output-differs',
        placeInSample(job.page.file, expected, {
          line: expected.line + difference.line - 1,
          column: difference.column,
        }),
        `${nameOf(expected)} of \`${sample.id}\` ${await tell(difference, { expected, actual, bindings, redact })}.`,
        {
          comparison: {
            actual: actual.trimEnd(),
            expected: expected.text,
            ...(rewrite.kind === 'text' ? { closest: rewrite.text } : {}),
            line: expected.line,
          },
          help: helpFor(printed, expected),
        },
      ),
    );
  }
  return findings;
}

interface Compared {
  readonly expected: ExpectedOutput;
  readonly actual: string;
  readonly bindings: Bindings;
  readonly redact: Redact;
}

/**
 * A message may cut off what it quotes, and half a secret cannot be redacted: so the texts are compared without
 * secrets.
 */
async function tell(
  difference: Difference,
  { expected, actual, bindings, redact }: Compared,
): Promise<string> {
  const shown = redact(actual);
  if (shown === actual) return difference.message;
  const redacted = new Map([...bindings].map(([name, value]) => [name, redact(value)]));
  const told = await compareOutput(expected, shown, redacted);
  return told?.message ?? 'differs in a value that is secret';
}

function nameOf({ stream }: ExpectedOutput): string {
  return stream === 'stdout' ? 'The output' : 'The error output';
}

function helpFor(
  printed: { readonly stdout: string; readonly stderr: string },
  { stream }: ExpectedOutput,
): string {
  const other = stream === 'stdout' ? 'stderr' : 'stdout';
  if (printed[stream].trim() === '' && printed[other].trim() !== '') {
    return `The sample prints to ${other}. Expect that with \`stream=${other}\`, or correct the sample.`;
  }
  return 'Correct the sample or the output fence. A part that changes from run to run takes a wildcard, such as `[..]`.';
}

import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { SampleReport, SamplesReport } from './samples-report.ts';

/** The findings of a run, by the sample that each is about. */
export interface AttachedFindings {
  /** Findings of the samples that failed or were not run. */
  readonly ofSample: ReadonlyMap<SampleReport, readonly Diagnostic[]>;
  /** Findings about anything else: error rows, event rows, verification scripts, pages that cannot be read. */
  readonly others: readonly Diagnostic[];
}

/**
 * Finds the sample of each finding: the last one of its file whose fence opens on its line or above, in every track in
 * which that sample failed or was not run.
 */
export function attachFindings({ samples, diagnostics }: SamplesReport): AttachedFindings {
  const byFile = Map.groupBy(samples, ({ file }) => file);
  const ofSample = new Map<SampleReport, Diagnostic[]>();
  const others: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const owners = ownersOf(diagnostic, byFile.get(diagnostic.at.file) ?? []);
    for (const owner of owners) ofSample.set(owner, [...(ofSample.get(owner) ?? []), diagnostic]);
    if (owners.length === 0) others.push(diagnostic);
  }
  return { ofSample, others };
}

function ownersOf({ code, at }: Diagnostic, samples: readonly SampleReport[]): readonly SampleReport[] {
  const line = at.span?.start.line;
  if (line === undefined || code === 'samples/error-not-proven' || code === 'samples/event-not-proven')
    return [];
  // A sample’s line is that of its text: the fence opens one line above.
  const starts = samples.filter((sample) => sample.line - 1 <= line).map((sample) => sample.line);
  const start = Math.max(0, ...starts);
  return samples.filter(
    ({ line: own, status }) => own === start && (status === 'failed' || status === 'not-run'),
  );
}

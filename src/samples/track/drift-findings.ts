import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Sample } from '#guide/mdx-document.ts';
import type { Call } from './open-simulators.ts';
import { placeOfPath } from './place-in-sample.ts';
import type { TrackJob } from './track-job.ts';

/** The calls of one sample. */
export interface SampleCalls {
  readonly sample: Sample;
  readonly calls: readonly Call[];
}

/**
 * Finds the answers of a vendor’s own sandbox that the provider’s description does not hold, at the samples that got
 * them. An answer that no sample got (an error row’s, the verification script’s) is placed at the description, as a
 * whole.
 */
export function driftFindings(
  { page, providers }: Pick<TrackJob, 'page' | 'providers'>,
  ofSamples: readonly SampleCalls[],
  all: readonly Call[],
): Diagnostic[] {
  const placed = new Map<Call['exchange'], Place>();
  for (const { sample, calls } of ofSamples)
    for (const { exchange } of calls) placed.set(exchange, placeOfPath(page.file, sample, exchange.path));
  const findings = all.flatMap(({ drift, exchange, provider }) => {
    if (drift === undefined) return [];
    const description = providers.find(({ id }) => id === provider)?.description.file ?? page.file;
    const at = placed.get(exchange) ?? { file: description };
    return [report('samples/drift', at, `The sandbox differs from the description: ${drift}`, { help })];
  });
  return [
    ...new Map(findings.map((finding) => [JSON.stringify([finding.at, finding.message]), finding])).values(),
  ];
}

const help = 'Correct `openapi.yaml` and the simulator, if the vendor means what it answers.';

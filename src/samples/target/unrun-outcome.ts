import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { PlannedJob } from '../build-jobs.ts';
import { recordOf } from '../track/step-result.ts';
import type { TrackOutcome } from '../track/track-outcome.ts';

/** What comes of a track that the target has no keys for: nothing is run, and the rows of those keys say so. */
export function unrunOutcome(document: AnyDocument, { track, missing }: PlannedJob): TrackOutcome {
  const keys = missing.map(({ key }) => `\`${key}\``).join(', ');
  const reason = `The environment has no value for ${keys}.`;
  const diagnostics = missing.map(({ key, pointer, where }) => {
    const span = document.fields.get(pointer)?.value;
    return report(
      'samples/not-run',
      { file: document.file, ...(span === undefined ? {} : { span }) },
      `No sample of this page is run against the sandbox: \`${key}\` has no value.`,
      { help: `Set it in your environment. Where it is found: ${where.replaceAll(/\s+/g, ' ')}` },
    );
  });
  return {
    track: track.name,
    samples: track.steps.map((step) =>
      recordOf(
        step.sample,
        step.kind === 'noted' ? { status: step.status, reason: step.reason } : { status: 'not-run', reason },
      ),
    ),
    rows: [],
    events: [],
    verify: null,
    endpoints: [],
    requests: [],
    errors: [],
    providers: [],
    diagnostics,
    updates: [],
  };
}

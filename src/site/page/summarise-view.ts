import { type EvidenceSummary, summariseEvidence } from '../evidence/summarise-evidence.ts';
import type { PageView } from './page-view.ts';

/** Counts what was proven of everything that a page shows, the sections that it embeds among it. */
export function summariseView(view: PageView): EvidenceSummary {
  const samples = [view, ...view.embedded].flatMap((shown) => [...shown.samples.values()]);
  const states = view.verify === undefined ? samples : [...samples, view.verify.state];
  return summariseEvidence(states, view, view.evidence);
}

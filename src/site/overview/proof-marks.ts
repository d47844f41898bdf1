import type { EvidenceSummary } from '../evidence/summarise-evidence.ts';
import type { Strings } from '../strings/strings.ts';

/** How a state is shown in a list: words, and a drawing and a tone beside them. */
export interface StateMarkup {
  readonly text: string;
  readonly icon: 'check' | 'alert';
  readonly tone: 'ok' | 'warn';
}

/** What a list says of the evidence of a page; nothing of one without anything to run. */
export function proofMarkup(
  status: EvidenceSummary['status'],
  { evidence }: Pick<Strings, 'evidence'>,
): StateMarkup | undefined {
  if (status === 'nothing-to-run') return undefined;
  return status === 'verified'
    ? { text: evidence.verified, icon: 'check', tone: 'ok' }
    : { text: evidence[status], icon: 'alert', tone: 'warn' };
}

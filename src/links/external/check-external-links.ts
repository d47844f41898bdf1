import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { judgeLinks } from './judge-links.ts';
import type { LinkRecord } from './link-record.ts';
import type { PlacedLink } from './placed-link.ts';
import { type RecordOptions, recordLinks } from './record-links.ts';

/** How other sites are asked, and what is known of them already. */
export interface ExternalOptions extends RecordOptions {
  readonly known: LinkRecord;
}

/**
 * Asks other sites for the pages that links lead to, and reports what is dead, has moved or cannot be told. Sorted.
 *
 * @throws {CutOffError} where no site can be reached
 */
export async function checkExternalLinks(
  links: readonly PlacedLink[],
  { known, ...options }: ExternalOptions,
): Promise<Diagnostic[]> {
  const record = await recordLinks(links, known, options);
  return judgeLinks(links, record, { now: options.internet.now(), isAsked: true });
}

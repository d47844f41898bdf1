import type { AskSites } from '#check/check-content.ts';
import { checkExternalLinks } from '#links/external/check-external-links.ts';
import type { Internet } from '#links/external/internet.ts';
import type { LinkRecord } from '#links/external/link-record.ts';
import { CutOffError } from '#links/external/record-links.ts';
import { type CommandContext, UsageError } from '../command.ts';
import { standardError } from '../show-progress.ts';
import type { RecordFile } from './record-file.ts';
import { showAsking } from './show-asking.ts';

/** How sites are asked. */
export interface SitesOptions {
  readonly internet: Internet;
  /** Milliseconds for which a page that was found is not asked for again. */
  readonly maxAgeMs: number;
  readonly save: (record: LinkRecord) => Promise<void>;
}

/** What other sites say of links when they are asked; it is recorded on the way. */
export function askedSites(
  file: RecordFile,
  { progress, signal }: Pick<CommandContext, 'progress' | 'signal'>,
  options: SitesOptions,
): AskSites {
  return async (links) => {
    const known = await file.read(progress);
    const { onEvent, stop } = showAsking(standardError(progress, process.env));
    return checkExternalLinks(links, { ...options, known, signal, onEvent })
      .finally(stop)
      .catch(explain);
  };
}

function explain(cause: unknown): never {
  if (!(cause instanceof CutOffError)) throw cause;
  throw new UsageError(cause.message, 'Run it where the internet can be reached. Nothing was recorded.');
}

import type { AskSites } from '#check/check-content.ts';
import { judgeLinks } from '#links/external/judge-links.ts';
import type { CommandContext, Option } from '../command.ts';
import type { Places } from '../content-root.ts';
import { type RecordFile, recordFile } from './record-file.ts';

/** The option that asks other sites. */
export const externalOption = {
  external: {
    type: 'boolean',
    help: 'Asks other sites for the pages that are linked, and records the answers as `handrail links record` does.',
  },
} as const satisfies Record<string, Option>;

/** Where a check knows other sites from: what was recorded of them, or the sites themselves. */
export function externalSites(context: CommandContext, places: Places): AskSites {
  const { options, progress } = context;
  const file = recordFile(places, false);
  if (options['external'] === true) return (links) => askAndRecord(links, file, context);
  return async (links) => judgeLinks(links, await file.read(progress), { now: new Date(), isAsked: false });
}

async function askAndRecord(
  links: Parameters<AskSites>[0],
  file: RecordFile,
  context: CommandContext,
): ReturnType<AskSites> {
  // A check without network loads nothing of it.
  const [{ askedSites }, { internet }, { maxAgeMs }] = await Promise.all([
    import('./ask-sites.ts'),
    import('./internet.ts'),
    import('./max-age-option.ts'),
  ]);
  let isTold = false;
  // A check can be made of content that must not be written to.
  const save: RecordFile['write'] = (record) =>
    file.write(record).catch(({ message }: Error) => {
      if (!isTold) context.progress(`warning: The answers of other sites are not recorded: ${message}.\n`);
      isTold = true;
    });
  return askedSites(file, context, { internet, maxAgeMs: maxAgeMs({}), save })(links);
}

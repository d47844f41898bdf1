import type { AskSites } from '#check/check-content.ts';
import type { CommandContext, Option } from '../command.ts';
import type { Places } from '../content-root.ts';
import { askedSites, recordedSites } from './ask-sites.ts';
import { internet } from './internet.ts';
import { maxAgeMs } from './max-age-option.ts';
import { recordFile } from './record-file.ts';

/** The option that asks other sites. */
export const externalOption = {
  external: {
    type: 'boolean',
    help: 'Asks other sites for the pages that are linked, and records the answers as `handrail links record` does.',
  },
} as const satisfies Record<string, Option>;

/** Where a check knows other sites from: the sites themselves, or what was recorded of them. */
export function externalSites(context: CommandContext, places: Places): AskSites {
  const { options, progress } = context;
  const file = recordFile(places, false);
  if (options['external'] !== true) return recordedSites(file, context);
  let isTold = false;
  return askedSites(file, context, {
    internet,
    maxAgeMs: maxAgeMs({}),
    // A check can be made of content that must not be written to.
    save: (record) =>
      file.write(record).catch(({ message }: Error) => {
        if (!isTold) progress(`warning: The answers of other sites are not recorded: ${message}.\n`);
        isTold = true;
      }),
  });
}

import { commonOptions, reporterOption } from '../options.ts';
import { draftReporters } from './draft-reporters.ts';

/** Options of every kind of draft. */
export const draftOptions = {
  ...commonOptions,
  ...reporterOption(draftReporters),
  provider: {
    type: 'string',
    value: 'ID',
    help: 'The id of the provider. Default: made from the title of the file.',
  },
  'dry-run': { type: 'boolean', help: 'Writes nothing, and says what it would write.' },
} as const;

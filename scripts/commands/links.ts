import { defineGroup } from '../define-group.ts';
import { record } from '../links/record.ts';

/** `handrail links`: what is known of the pages of other sites. */
export const links = defineGroup({
  name: 'links',
  summary: 'Asks other sites for the pages that are linked.',
  description:
    'Holds links to other sites against those sites. `check` reports what was recorded here, and asks them itself only with `--external`.',
  subcommands: [record],
});

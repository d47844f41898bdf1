import { report } from '#diagnostics/report.ts';
import { mentions } from '../code/mentions.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/** Every event of the events table is named by a code of the guide. */
export const unhandledEvent = defineRule({
  code: 'lint/unhandled-event',
  check: ({ document, codes }) => {
    if (!('events' in document.facts)) return [];
    return document.facts.events.flatMap(({ event }, index) =>
      codes.some((code) => mentions(code, event))
        ? []
        : [
            report(
              'lint/unhandled-event',
              placeOfField(document, `/events/${index}/event`),
              `No sample of this guide handles the event \`${event}\`.`,
              { help: 'Handle it in a sample, or remove its row.' },
            ),
          ],
    );
  },
});

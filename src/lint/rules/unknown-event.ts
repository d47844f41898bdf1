import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import { eventMentions } from '../code/event-mentions.ts';
import { defineRule } from '../define-rule.ts';

/** Every event name that a code of a guide handles is in its events table. */
export const unknownEvent = defineRule({
  code: 'lint/unknown-event',
  check: ({ document: { facts }, codes }) => {
    const declared = 'events' in facts ? facts.events.map(({ event }) => event) : [];
    if (declared.length === 0) return [];
    return codes.flatMap((code) =>
      eventMentions(code, declared)
        .filter(({ name }) => !declared.includes(name))
        .map(({ name, index }) =>
          report(
            'lint/unknown-event',
            code.place(index, name.length),
            `The event \`${name}\` is not in the events table of this guide.`,
            { help: `${suggest(name, declared)} Or add it to \`events\`.` },
          ),
        ),
    );
  },
});

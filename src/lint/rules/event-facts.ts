import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Guide } from '#guide/mdx-document.ts';
import { defineRule, type PageContext } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/**
 * A guide that receives events says what its receiver does with each kind of delivery, so that a run can hold it to
 * that.
 */
export const eventFacts = defineRule({
  code: 'lint/event-facts',
  needsReferences: true,
  check: ({ document, provider }) => {
    if (document.kind !== 'guide') return [];
    const { events, webhooks } = document.facts;
    const order = orderProblems(document);
    if (events.length === 0) return order;
    if (webhooks === undefined) return [...order, ...receiverProblems(document, provider)];
    const missing = (['applied', 'answers'] as const).filter((field) => webhooks[field] === undefined);
    return [
      ...order,
      ...missing.map((field) =>
        finding(document, '/webhooks/endpoint', {
          message: `The guide has \`events\`, and \`webhooks\` does not say \`${field}\`.`,
          help: helps[field],
        }),
      ),
      ...expiredProblems(document, provider),
    ];
  },
});

const helps = {
  applied: 'Add the line that the receiver prints once for each event, such as `[id]: order is [status]`.',
  answers:
    'Add what the receiver answers: `accepted`, `duplicate`, `tampered` and `expired`, each with `status`.',
} as const;

interface Problem {
  readonly message: string;
  readonly help: string;
}

function finding(document: Guide, pointer: string, { message, help }: Problem): Diagnostic {
  return report('lint/event-facts', placeOfField(document, pointer), message, { help });
}

/** Events of a provider that signs webhooks are delivered to a receiver, and the guide has to say to which. */
function receiverProblems(document: Guide, provider: PageContext['provider']): Diagnostic[] {
  if (provider?.facts.webhooks === undefined) return [];
  const place = placeOfField(document, '/events', 'key');
  const message = 'The guide has `events`, and does not say in `webhooks` where they are received and how.';
  const help =
    'Add `webhooks` with `endpoint`, `forwardTo`, `applied` and `answers`: the run delivers every event.';
  return [report('lint/event-facts', place, message, { help })];
}

/** Only a signature that holds the time can be too old, and then a receiver must say so. */
function expiredProblems(document: Guide, provider: PageContext['provider']): Diagnostic[] {
  const { webhooks, events } = document.facts;
  const isTimed = provider?.facts.webhooks?.toleranceSeconds !== undefined;
  if (isTimed) {
    if (webhooks?.answers === undefined || webhooks.answers.expired !== undefined) return [];
    const message = 'The provider’s signatures expire, and `webhooks.answers` does not say `expired`.';
    const help = 'Add what the receiver answers to an event with a signature that is too old.';
    return [finding(document, '/webhooks/answers', { message, help })];
  }
  const pointers = ['/webhooks/answers/expired', ...events.map((_, row) => `/events/${row}/answers/expired`)];
  return pointers
    .filter((pointer) => document.fields.has(pointer))
    .map((pointer) =>
      finding(document, pointer, {
        message: 'The provider’s signatures hold no time, so no event can be `expired`.',
        help: 'Leave it out, or give the provider `webhooks.toleranceSeconds`.',
      }),
    );
}

/** Of two rows or more, each follows another one, is followed by one, or says why it does neither. */
function orderProblems(document: Guide): Diagnostic[] {
  const { events, webhooks } = document.facts;
  const names = events.map(({ event }) => event);
  return events.flatMap(({ event, follows, unordered }, row) => {
    if (follows !== undefined && (follows === event || !names.includes(follows))) {
      const others = names.filter((name) => name !== event);
      const message = `\`${event}\` follows \`${follows}\`, which is no other event of the table.`;
      return [finding(document, `/events/${row}/follows`, { message, help: suggest(follows, others) })];
    }
    const isOrdered = follows !== undefined || events.some((other) => other.follows === event);
    if (isOrdered && unordered !== undefined) {
      const message = `\`${event}\` is \`unordered\`, and follows an event of the table or is followed by one.`;
      return [
        finding(document, `/events/${row}/unordered`, { message, help: 'Remove the one or the other.' }),
      ];
    }
    if (isOrdered || unordered !== undefined || events.length < 2 || webhooks?.answers === undefined)
      return [];
    const message = `The table does not say which event \`${event}\` follows, or which one follows it.`;
    const help =
      'Add `follows` with the event that comes before, about the same thing; or say in `unordered` why there is none.';
    return [finding(document, `/events/${row}/event`, { message, help })];
  });
}

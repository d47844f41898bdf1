import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { CodeText } from '../code/code-text.ts';
import { defineRule, type PageContext } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/** The two addresses of the webhooks are those that the samples register and listen on. */
export const webhookAddress = defineRule({
  code: 'lint/webhook-address',
  needsReferences: true,
  check: (context) => {
    const { document } = context;
    const webhooks = 'webhooks' in document.facts ? document.facts.webhooks : undefined;
    if (webhooks === undefined) return [];
    const wrong: Field[] = [
      ...(isRegistered(webhooks.endpoint, context) ? [] : (['endpoint'] as const)),
      ...(isServed(new URL(webhooks.forwardTo), context) ? [] : (['forwardTo'] as const)),
    ];
    return wrong.map((field) => finding(document, field));
  },
});

type Field = 'endpoint' | 'forwardTo';

const explanations = {
  endpoint: {
    what: 'is no value of the configuration and stands in no sample',
    help: 'Give the address that the samples register.',
  },
  forwardTo: {
    what: 'is not where a service of this page listens',
    help: 'Give the origin of a service’s `ready=` and the path that its code serves.',
  },
} as const satisfies Record<Field, { what: string; help: string }>;

function isRegistered(endpoint: string, { rows, codes }: PageContext): boolean {
  const values = rows.flatMap(({ sandbox, simulator }) => [sandbox, simulator]);
  return values.includes(endpoint) || holds(codes, endpoint);
}

function isServed({ origin, pathname }: URL, { document, codes }: PageContext): boolean {
  const origins = document.samples.map(({ info }) => URL.parse(info.ready ?? '')?.origin);
  return origins.includes(origin) && (pathname === '/' || holds(codes, pathname));
}

/** Whether a code holds a text that no longer word continues. */
function holds(codes: readonly CodeText[], text: string): boolean {
  const whole = new RegExp(`${RegExp.escape(text)}(?![\\w/-])`);
  return codes.some((code) => whole.test(code.text));
}

function finding(document: AnyDocument, field: Field): Diagnostic {
  const place = placeOfField(document, `/webhooks/${field}`);
  const { what, help } = explanations[field];
  return report('lint/webhook-address', place, `The address in \`webhooks.${field}\` ${what}.`, { help });
}

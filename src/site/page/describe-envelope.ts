import type { ProviderFacts } from '#schema/provider.ts';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const all = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What stands where in the body of a provider’s errors, in a sentence of inline Markdown; nothing where it does not say. */
export function describeEnvelope({ errorCode, errorEnvelope }: ProviderFacts): string | undefined {
  if (errorEnvelope === undefined) return undefined;
  const { message, parameter, details, documentation, requestId } = errorEnvelope;
  const parts = [
    `its code in ${either.format(errorCode.map(dotted))}`,
    `a message for people in ${dotted(message)}`,
    ...(parameter === undefined ? [] : [`the parameter to blame in ${dotted(parameter)}`]),
    ...(details === undefined ? [] : [`the single problems in ${dotted(details)}`]),
    ...(documentation === undefined ? [] : [`a link to its documentation in ${dotted(documentation)}`]),
  ];
  const support = requestId === undefined ? '' : ` Support asks for ${dotted(requestId)}.`;
  return `The body of an error has ${all.format(parts)}.${support}`;
}

/** A JSON pointer as code reads it: `error.code`. */
function dotted(pointer: string): string {
  return `\`${pointer.replace(/^\//, '').replaceAll('/', '.')}\``;
}

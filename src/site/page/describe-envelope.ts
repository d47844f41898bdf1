import type { ProviderFacts } from '#schema/provider.ts';
import type { Strings } from '../strings/strings.ts';

/** What stands where in the body of a provider’s errors, in a sentence of inline Markdown; nothing where it does not say. */
export function describeEnvelope(
  { errorCode, errorEnvelope }: ProviderFacts,
  { errors: { envelope } }: Pick<Strings, 'errors'>,
): string | undefined {
  if (errorEnvelope === undefined) return undefined;
  const { message, parameter, details, documentation, requestId } = errorEnvelope;
  const sentence = envelope.sentence([
    envelope.code(errorCode.map(dotted)),
    envelope.message(dotted(message)),
    ...(parameter === undefined ? [] : [envelope.parameter(dotted(parameter))]),
    ...(details === undefined ? [] : [envelope.details(dotted(details))]),
    ...(documentation === undefined ? [] : [envelope.documentation(dotted(documentation))]),
  ]);
  return requestId === undefined ? sentence : `${sentence} ${envelope.requestId(dotted(requestId))}`;
}

/** A JSON pointer as code reads it: `error.code`. */
function dotted(pointer: string): string {
  return `\`${pointer.replace(/^\//, '').replaceAll('/', '.')}\``;
}

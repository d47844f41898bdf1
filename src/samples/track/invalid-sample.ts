import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';

/** The finding that a language refuses a sample. `message` is what the language says of it. */
export function invalidSample(
  place: Place,
  id: string,
  { label, message }: { readonly label: string; readonly message: string },
): Diagnostic {
  return report('samples/syntax', place, `\`${id}\` is not valid ${label}: ${message}`, {
    help: 'Correct the sample. One that only shows a form, and is never run, says so with `illustrative="…"`.',
  });
}

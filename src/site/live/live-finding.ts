import { catalogue } from '#diagnostics/catalogue.ts';
import { codeFrame } from '#diagnostics/code-frame.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { numberedDiff } from '#diagnostics/numbered-diff.ts';
import { plainText } from '#diagnostics/plain-text.ts';
import { placeText } from '#diagnostics/report-text.ts';
import { tailText } from '#diagnostics/tail-text.ts';
import { addressOfFile } from './address-of-file.ts';
import type { LiveFinding } from './live-page.ts';

/** What sample output a page shows of a finding. */
const shownOutput = { lines: 20, characters: 4000 };

/**
 * A finding as pages of the development server show it.
 *
 * @param sourceOf the text of a file by its display path; undefined where it cannot be read
 */
export function liveFinding(
  diagnostic: Diagnostic,
  sourceOf: (file: string) => string | undefined,
): LiveFinding {
  const { code, severity, message, at, label, help, related = [], comparison, output = '' } = diagnostic;
  const source = at.span === undefined ? undefined : sourceOf(at.file);
  const frame = at.span === undefined || source === undefined ? [] : codeFrame(source, at.span, label);
  const address = addressOfFile(at.file.split('/').slice(1).join('/'));
  const { rule, why } = catalogue[code];
  return {
    severity,
    code,
    message: plainText(message),
    place: placeText(diagnostic),
    file: at.file,
    ...(address === undefined ? {} : { address }),
    frame: frame.map(plainText),
    difference: comparison === undefined ? [] : numberedDiff(comparison).map(plainText),
    output: output.trim() === '' ? [] : tailText(output, shownOutput).split('\n'),
    related: related.map((other) => `${plainText(other.message)}: ${placeText(other)}`),
    ...(help === undefined ? {} : { help: plainText(help) }),
    rule: `${rule} ${why}`,
  };
}

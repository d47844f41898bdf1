import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { ReachableError, TrackOutcome } from './track/track-outcome.ts';

const most = 3;

/**
 * Finds the errors that a reader of a how-to guide or tutorial can meet by following it, and that its error table does
 * not hold: those which the description lists for an operation that a sample called. One finding a status and code.
 */
export function undocumentedErrors(
  document: AnyDocument,
  outcomes: readonly Pick<TrackOutcome, 'errors'>[],
): Diagnostic[] {
  if (document.kind !== 'guide') return [];
  const { type, errors: rows } = document.facts;
  if ((type !== 'how-to' && type !== 'tutorial') || rows.length === 0) return [];
  const isDocumented = ({ status, code }: ReachableError) =>
    rows.some((row) => row.where !== 'own' && row.status === status && row.code === code);
  const missing = outcomes.flatMap(({ errors }) => errors).filter((error) => !isDocumented(error));
  const kinds = Map.groupBy(missing, ({ status, code }) => `${status} ${code}`);
  const span = document.fields.get('/errors')?.key;
  const at = { file: document.file, ...(span === undefined ? {} : { span }) };
  return [...kinds.values()].map((kind) => findingOf(kind, at));
}

function findingOf(kind: readonly ReachableError[], at: Diagnostic['at']): Diagnostic {
  const operations = [...new Set(kind.flatMap((one) => one.operations))].map((id) => `\`${id}\``);
  const shown = operations.slice(0, most).join(', ');
  const more = operations.length > most ? ` and ${operations.length - most} more` : '';
  const { status, code, provoke } = kind[0] ?? { status: 0, code: '', provoke: '' };
  return report(
    'samples/undocumented-error',
    at,
    `The error ${status} \`${code}\` has no row, and ${shown}${more} can answer with it.`,
    { help: `Add a row. To provoke it: ${provoke}` },
  );
}

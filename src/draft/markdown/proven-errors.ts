import { errorRows } from '../api/error-rows.ts';
import type { PageProvider } from '../pages/provider-of-page.ts';
import type { RawErrorRow } from './map-errors.ts';

/** The rows of the error table, as the simulator provokes them, in the words of the guide; none where not all can be provoked. */
export function provenErrors(
  rows: readonly RawErrorRow[],
  { made }: PageProvider,
): Readonly<Record<string, unknown>>[] {
  const proven = made === undefined ? [] : errorRows(made);
  const told = rows.flatMap(({ status, code, cause, resolution }) => {
    const row = proven.find((one) => one['status'] === status && one['code'] === code);
    if (row === undefined) return [];
    return [
      { ...row, cause, resolution: resolution === undefined ? row['resolution'] : withStep(resolution) },
    ];
  });
  return told.length === rows.length ? told : [];
}

/** What sends readers to somebody at once gets a to-do item before it. */
function withStep(resolution: string): string {
  return /^\W*(?:please\s+)?(?:ask|call|contact|e-?mail|file|open|raise|reach out|submit|write)\b/i.test(
    resolution,
  )
    ? `TODO: say first what readers can look at or change themselves. ${resolution}`
    : resolution;
}

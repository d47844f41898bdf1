import type { ErrorRow, EventRow, GuideFacts, WebhookFacts } from '#schema/guide.ts';
import type { InfoString } from '#schema/info-string.ts';
import type { ExpectedOutput } from './mdx-document.ts';
import { sha256 } from './sha256.ts';

/*
 * What a proof is of. The runner writes these hashes into the evidence, and the site compares them with those of the
 * text that it shows: one changed character, and the proof is of something else.
 */

/** The hash of a sample: of its language, its text, and everything in its info string that changes the run. */
export function hashSample(language: string, text: string, info: InfoString): string {
  const { title: _title, lines: _lines, ins: _ins, del: _del, setup: _setup, id: _id, ...run } = info;
  const entries = Object.entries(run).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(`${language}\n${JSON.stringify(entries)}\n${text}`);
}

/** The hash of the expected outputs of a sample, and of how each is compared. */
export function hashOutputs(
  outputs: readonly Pick<ExpectedOutput, 'text' | 'language' | 'stream'>[],
): string {
  return sha256(outputs.map(({ stream, language, text }) => `${stream} ${language}\n${text}`).join('\0'));
}

/** The hash of an error row: of its facts as JSON. */
export function hashErrorRow(row: ErrorRow): string {
  return sha256(JSON.stringify(row));
}

/** The hash of an event row: of its facts, and of those that all rows share, as JSON. */
export function hashEventRow(row: EventRow, { applied, answers }: WebhookFacts): string {
  return sha256(JSON.stringify([row, applied, answers]));
}

/** The hash of a verification script: of its bytes and the expected steps. */
export function hashVerify(bytes: Uint8Array, { steps }: NonNullable<GuideFacts['verify']>): string {
  return sha256(Buffer.concat([bytes, Buffer.from(`\0${JSON.stringify(steps)}`)]));
}

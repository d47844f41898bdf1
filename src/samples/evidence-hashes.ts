import type { ExpectedOutput } from '#guide/mdx-document.ts';
import { sha256 } from '#guide/sha256.ts';
import type { ErrorRow, GuideFacts } from '#schema/guide.ts';

/** The hash under which evidence records the expected outputs of a sample. */
export function hashOutputs(outputs: readonly Pick<ExpectedOutput, 'text'>[]): string {
  return sha256(outputs.map(({ text }) => text).join('\0'));
}

/** The hash under which evidence records an error row: of its facts as JSON. */
export function hashErrorRow(row: ErrorRow): string {
  return sha256(JSON.stringify(row));
}

/** The hash under which evidence records a verification script: of its bytes and the expected steps. */
export function hashVerify(bytes: Uint8Array, { steps }: NonNullable<GuideFacts['verify']>): string {
  return sha256(Buffer.concat([bytes, Buffer.from(`\0${JSON.stringify(steps)}`)]));
}

import { pointsOf } from '#guide/points-of.ts';
import { decodeText } from '#library/decode-text.ts';
import { findHidden } from '#lint/hidden/find-hidden.ts';
import type { Note } from '../draft.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import { visible } from '../text/prose.ts';
import { redactSecrets } from './redact-secrets.ts';

const megabyte = 1_000_000;
/** The largest description that is read: the largest public ones have 15 MB. */
const largest = 40 * megabyte;

/** The text of an input, without secrets. */
export interface DraftSource {
  readonly text: string;
  /** The secrets that were taken out. */
  readonly redacted: readonly Note[];
}

/**
 * Reads an input as a text, and takes secrets and characters that nobody sees out of it, so that no draft can hold one.
 *
 * @throws {DraftRefusal} where it is empty, too large or no text
 */
export function readSource(bytes: Uint8Array): DraftSource {
  if (bytes.length > largest) {
    const size = Math.ceil(bytes.length / megabyte);
    throw new DraftRefusal(`The file has ${size} MB; drafts are made of files of up to 40 MB.`, {
      help: 'Cut it down to the part that the guide is about.',
    });
  }
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    const at = 'invalidAt' in decoded ? decoded.invalidAt : decoded.controlAt;
    throw new DraftRefusal('The file is no text: it is not UTF-8, or holds control characters.', {
      at,
      help: 'Name a text file, such as `.json`, `.yaml`, `.vtt`, `.srt` or `.md`, in UTF-8.',
    });
  }
  if (decoded.text.trim() === '') {
    throw new DraftRefusal('The file is empty.', { help: 'Name the file that the draft is to be made of.' });
  }
  const { text, redacted } = redactSecrets(visible(decoded.text));
  return { text, redacted: [...redacted, ...hiddenIn(decoded.text)] };
}

/** Where the first character stands that nobody sees. */
function hiddenIn(text: string): Note[] {
  const [first] = findHidden(text);
  if (first === undefined) return [];
  const { line } = pointsOf(text)(first.index);
  return [{ line, text: 'Characters that cannot be seen, here for the first time.' }];
}

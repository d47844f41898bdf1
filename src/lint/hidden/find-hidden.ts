/** A stretch of a text that nobody sees. */
export interface HiddenStretch {
  /** The offset of its start. */
  readonly index: number;
  readonly characters: string;
}

/** Characters that turn round the order in which a text is shown, so that it reads as something else than what it says. */
const turning = '\\u202A-\\u202E\\u2066-\\u2069';
/** Characters that are of no use in a text: spaces without width, operators, fillers, marks of notes, ends of line. */
const invisible = '\\u200B\\u2028\\u2029\\u2060-\\u2064\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB';
/** Letters in which a text can be hidden as a whole; flags of regions are written with them. */
const tags = '\\u{E0000}-\\u{E007F}';
/** Characters that a script needs: what joins or parts letters, and marks of a direction; and a place to hyphenate. */
const needed = '\\u200C\\u200D\\u180E\\u200E\\u200F\\u061C\\u00AD';
const control = '\\u0000-\\u0008\\u000B\\u000E-\\u001F\\u007F-\\u009F';

const always = new RegExp(`[${control}${turning}${invisible}]`, 'u');
const candidates = new RegExp(`[${control}${turning}${invisible}${tags}${needed}]+`, 'gu');
const flag = /\u{1F3F4}[\u{E0020}-\u{E007F}]+$/u;
const joined = /[^\p{ASCII}]/u;
const partOfScript = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const fromRightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The stretches of a text that cannot be seen. What a script needs is none where it needs it: joiners beside a letter that is
 * not Latin or in an emoji, marks of a direction in a line with letters that run from right to left, a place to
 * hyphenate between letters.
 */
export function findHidden(text: string): HiddenStretch[] {
  return [...text.matchAll(candidates)].flatMap(({ index, 0: characters }) =>
    isHidden(text, index, characters) ? [{ index, characters }] : [],
  );
}

/** Whether no script and no emoji needs any of some characters, wherever they stand. */
export function isNeverNeeded(characters: string): boolean {
  return always.test(characters);
}

function isHidden(text: string, index: number, characters: string): boolean {
  if (always.test(characters)) return true;
  const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(index + characters.length) ?? 0x20);
  if (/[\u{E0000}-\u{E007F}]/u.test(characters)) return !flag.test(before + characters);
  if (/\u200C|\u200D|\u180E/u.test(characters) && ![before, after].some(isOfOtherScript)) return true;
  if (/[\u200E\u200F\u061C]/u.test(characters) && !fromRightToLeft.test(lineAt(text, index))) return true;
  return characters.includes('\u00AD') && ![before, after].every((sign) => /\p{L}|\p{M}/u.test(sign));
}

function isOfOtherScript(sign: string): boolean {
  return joined.test(sign) && partOfScript.test(sign);
}

function lineAt(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index - 1) + 1, end === -1 ? text.length : end);
}

/** A value that must not be shown, and the configuration key that names it. */
export interface Secret {
  readonly key: string;
  readonly value: string;
}

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** Shorter values are words such as `eu`, which stand in any text. */
const leastLength = 6;
/** An encoder may break its lines. */
const lineBreak = String.raw`(?:\\n|\r?\n[ \t]*)?`;
/** How much of a secret one pattern holds: whole groups of base64, so that pieces meet without a gap. */
const pieceLength = 120;
/** Who escapes three times writes seven. */
const backslashes = String.raw`\\{1,8}`;
const base64Digit = '[A-Za-z0-9+/_-]';

/**
 * Makes the function that replaces every secret in a text by `‹KEY›`. Each is found raw, URL-encoded and JSON-escaped
 * (also mixed, twice or more, or whole characters only), in hex of both cases, and in base64 and base64url, alone or in
 * the midst of other bytes, such as the credentials of Basic authentication. One that was cut off by `…` is found from
 * its first half on. Give it text that is put together: half a secret in one write and half in the next is none.
 * Values shorter than 6 characters are not redacted, nor are placeholders, which hold `…`.
 */
export function createRedactor(secrets: readonly Secret[]): Redact {
  const patterns = secrets
    .filter(({ value }) => value.length >= leastLength && !value.includes('…'))
    .sort((a, b) => b.value.length - a.value.length)
    .flatMap(patternsOf);
  return (text) =>
    patterns.reduce((left, [pattern, replacement]) => left.replace(pattern, () => replacement), text);
}

/**
 * What is replaced by what. A long secret is found piece by piece, as patterns have a limit; then pieces are joined.
 */
function patternsOf({ key, value }: Secret): readonly (readonly [RegExp, string])[] {
  const replacement = `‹${key}›`;
  const count = Math.max(1, Math.floor(value.length / pieceLength));
  const pieces = Array.from({ length: count }, (_, index) =>
    value.slice(index * pieceLength, index === count - 1 ? undefined : (index + 1) * pieceLength),
  );
  const patterns = pieces.map((piece) => new RegExp(formsOf(piece).join('|'), 'gu'));
  if (count > 1) patterns.push(new RegExp(`(?:${replacement.replace(/\W/g, '\\$&')})+`, 'g'));
  return patterns.map((pattern) => [pattern, replacement]);
}

/** Fields that hold names and places, not text: a secret is not in them, and a look-alike must not break them. */
const structure = new Set(
  'at code severity status id kind hash outputsHash track language field operationId method providers'.split(
    ' ',
  ),
);

/** Redacts every text of plain data, at any depth, but for the fields that hold names and places. */
export function redactData<Data>(data: Data, redact: Redact): Data {
  if (typeof data === 'string') return redact(data) as Data;
  if (Array.isArray(data)) return data.map((item) => redactData(item, redact)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([name, value]) => [
    name,
    structure.has(name) ? value : redactData(value, redact),
  ]);
  return Object.fromEntries(entries) as Data;
}

function formsOf(value: string): string[] {
  const characters = Array.from(value, characterForms);
  const bytes = Buffer.from(value);
  const hex = Array.from(bytes, (byte) => anyCase(byte.toString(16).padStart(2, '0')));
  const separator = `(?:[ :-]|, ?)?${lineBreak}(?:${backslashes}x|0x)?`;
  return [
    characters.join(''),
    hex.join(separator),
    ...[0, 1, 2].map((offset) => base64Form(bytes, offset)),
    cutOff(characters),
    cutOff(Array.from(bytes.toString('base64').replace(/=+$/, ''), base64Character)),
    cutOff(hex),
  ];
}

/** A character as itself, percent-encoded, and as JSON escapes it, however often. */
function characterForms(character: string): string {
  const percent = Array.from(
    Buffer.from(character),
    (byte) => `%(?:25){0,3}${anyCase(byte.toString(16).padStart(2, '0'))}`,
  ).join('');
  const units = Array.from({ length: character.length }, (_, index) =>
    character.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  const escaped = units.map((unit) => `${backslashes}u${anyCase(unit)}`).join('');
  const own = `${/["'\\/]/.test(character) ? String.raw`\\{0,8}` : ''}${literal(character)}`;
  return `(?:${own}|${percent}|${escaped}${character === ' ' ? String.raw`|\+` : ''})`;
}

/**
 * The base64 digits that bytes have when `offset` other bytes (modulo 3) come before. The first and the last digit may
 * hold bits of a neighbour too: any digit stands there.
 */
function base64Form(bytes: Uint8Array, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
  const digits = padded.toString('base64').replace(/=+$/, '');
  const rest = padded.length % 3;
  const own = digits.slice(offset === 0 ? 0 : offset + 1, rest === 0 ? undefined : -1);
  const parts = Array.from(own, base64Character);
  if (offset > 0) parts.unshift(`${base64Digit}?`);
  if (rest > 0) parts.push(base64Digit);
  return `${parts.join(lineBreak)}${rest > 0 ? '(?:=|%3[dD])*' : ''}`;
}

function base64Character(digit: string): string {
  if (digit === '+') return '(?:[+-]|%2[bB])';
  return digit === '/' ? String.raw`(?:\\{0,8}/|_|%2[fF])` : digit;
}

/** At least the first half, then as much as there is, then `…`. */
function cutOff(parts: readonly string[]): string {
  const half = Math.max(leastLength, Math.ceil(parts.length / 2));
  const rest = parts.slice(half).reduceRight((inner, part) => `(?:${part}${inner})?`, '');
  return `${parts.slice(0, half).join('')}${rest}(?=…)`;
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** `RegExp.escape` would write escapes that are refused beside others with the flag `u`. */
function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

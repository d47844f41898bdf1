import type { Ids } from '#simulator/create-ids.ts';

/** The version of the API, as it stands in every path and resource of it. */
export const apiVersion = '2010-04-01';

/** `Wed, 25 Nov 2026 09:00:00 +0000` */
export function rfc2822Date(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}

/** `2026-11-25T09:00:00Z` */
export function isoDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The next SID: a prefix of two letters and 32 hex digits. */
export function nextSid(ids: Ids, prefix: string): string {
  const text = ids.next(prefix, 32).slice(prefix.length);
  return prefix + Array.from(text, (letter) => ((letter.codePointAt(0) ?? 0) % 16).toString(16)).join('');
}

/** Whether a text is a phone number in E.164 form. One of the North American plan has ten digits after `+1`. */
export function isPhoneNumber(text: string): boolean {
  return text.startsWith('+1') ? /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(text) : /^\+[2-9]\d{6,14}$/.test(text);
}

/** Whether a text is an address that Twilio can call: whole, at most 4,000 letters, no underscore in the host name. */
export function isAddress(text: string): boolean {
  const host = /^https?:\/\/([^/?#]+)/.exec(text)?.[1];
  return host !== undefined && !host.includes('_') && text.length <= 4000 && URL.canParse(text);
}

/** The letters of GSM 03.38 that take one septet; those of its extension take two. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€';

/** How many segments a text is sent in: of 160 GSM-7 letters or 70 others, and a few less each where there are several. */
export function segmentsOf(text: string): number {
  const letters = Array.from(text);
  const isGsm = letters.every((letter) => basic.includes(letter) || extended.includes(letter));
  const length = isGsm
    ? letters.reduce((sum, letter) => sum + (extended.includes(letter) ? 2 : 1), 0)
    : text.length;
  const [whole, part] = isGsm ? [160, 153] : [70, 67];
  return length <= whole ? 1 : Math.ceil(length / part);
}

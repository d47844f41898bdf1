import { defaultHandlers } from 'mdast-util-to-markdown';

/** What can mean something in Markdown wherever it stands in a line; `!` and a colon, with what may follow. */
const special = /[\\`*_{}[\]<>#~&|@!=+\r\n\t]|:\/|[Ww]\./;

/** What can mean something because of what stands before or after the text. */
const sensitiveEdge = /^[.:()@]|[:\s]$/;

const letter = /^\p{L}/u;

/**
 * Writes a text. The library looks for each of its fifty patterns in every text, which is most of the time that a page takes;
 * one in which none of them can be found is left as it is.
 */
export function writeText(...call: Parameters<typeof defaultHandlers.text>): string {
  const [{ value }, , , { before }] = call;
  return isPlain(value, before) ? value : defaultHandlers.text(...call);
}

/** Whether a text means nothing but itself after what stands before it: a line end, or another part of the line. */
function isPlain(value: string, before: string): boolean {
  const startsLine = before === '' || /[\r\n]$/.test(before);
  return !special.test(value) && !sensitiveEdge.test(value) && (!startsLine || letter.test(value));
}

/**
 * The text that mermaid parses, made of a source: without its frontmatter, directives and comments, and with its entities
 * spelled in another way. Places that mermaid names are places in this text.
 */
export interface PreparedText {
  readonly text: string;
  /** Where each character of the text stands in the source; one more, for the end. */
  readonly offsets: readonly number[];
}

const frontmatter = /^([^\S\n]*)---[^\S\n]*\n(?:(?!\1---[^\S\n]*\n).*\n)*\1---\s*\n/g;
const directive =
  /%{2}\{\s*(?:(?:\w+)\s*:|(?:\w+))\s*(?:(?:\w+)|(?:(?:(?!\}%{2}).|\r?\n)*))?\s*(?:\}%{2})?/gi;
const comment = /^\s*%%(?!\{)[^\n]+\n?/gm;
const entity = /#(\w+);/g;

/** Types of diagrams whose comments mermaid leaves to their own parsers. */
const commentKeepers = new Set(['agentflow', 'eventmodeling']);

/** Prepares a source of a type of diagram as mermaid does. */
export function prepareText(source: string, type: string): PreparedText {
  const whole = { text: source, offsets: Array.from({ length: source.length + 1 }, (_, index) => index) };
  const bare = replaceIn(replaceIn(whole, frontmatter, ''), directive, '');
  const cleaned = commentKeepers.has(type) ? bare : replaceIn(replaceIn(bare, comment, ''), /^\s+/g, '');
  return replaceIn(cleaned, entity, (name) => (/^\d+$/.test(name) ? `ﬂ°°${name}¶ß` : `ﬂ°${name}¶ß`));
}

/** The lines of a source that are frontmatter, from the first one on. */
export function frontmatterLines(source: string): number {
  return (source.match(frontmatter)?.[0] ?? '').trimEnd().split('\n').length;
}

/** Replaces matches; a character of a replacement stands where its match started. */
function replaceIn(
  { text, offsets }: PreparedText,
  pattern: RegExp,
  replacement: string | ((group: string) => string),
): PreparedText {
  const parts: string[] = [];
  const places: number[] = [];
  let done = 0;
  const keep = (from: number, to: number) => {
    parts.push(text.slice(from, to));
    for (let index = from; index < to; index += 1) places.push(offsets[index] ?? 0);
  };
  for (const match of text.matchAll(pattern)) {
    keep(done, match.index);
    const added = typeof replacement === 'string' ? replacement : replacement(match[1] ?? '');
    parts.push(added);
    for (let index = 0; index < added.length; index += 1) places.push(offsets[match.index] ?? 0);
    done = match.index + match[0].length;
  }
  keep(done, text.length);
  return { text: parts.join(''), offsets: [...places, offsets.at(-1) ?? 0] };
}

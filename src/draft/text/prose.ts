import { parseProse } from '#guide/parse-prose.ts';
import { textOf } from '#guide/walk.ts';
import { findHidden } from '#lint/hidden/find-hidden.ts';

/** How much of a description is parsed: what is quoted is its beginning. */
const read = 4000;

/** The beginning of a Markdown text as one line of plain text: its first paragraph, cut after a sentence within `most` characters. */
export function plainProse(markdown: string, most = 240): string {
  const tree = parseProse(visible(markdown.slice(0, read)).replaceAll(String.raw`\n`, '\n'));
  const first = tree.children.find(({ type }) => type === 'paragraph') ?? tree.children[0];
  const text = first === undefined ? '' : textOf(first);
  return cut(
    text
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most);
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(part)?.[0];
  return sentence ?? `${part.replace(/\s+\S*$/, '')} …`;
}

/** A text without the characters that nobody sees. */
export function visible(text: string): string {
  let [clean, at] = ['', 0];
  for (const { index, characters } of findHidden(text)) {
    clean += text.slice(at, index);
    at = index + characters.length;
  }
  return clean + text.slice(at);
}

/**
 * Plain text as a line of MDX, or of a prose field, that shows exactly it: nothing in it is markup, a component or an
 * expression.
 */
export function escapeProse(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // An address is a link by itself, and would hold the escapes.
  const parts = line.split(/((?:https?:\/\/|www\.)[^\s<>"'`()[\]{}]*[\w/])/i);
  return parts
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : escapePlain(part, index === 0)))
    .join('');
}

function escapePlain(text: string, isStart: boolean): string {
  const escaped = text.replace(/[\\`*_{}[\]<>|~&]/g, '\\$&');
  return isStart ? escaped.replace(/^([#+=-])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2') : escaped;
}

/** A text as inline code; `|` is escaped for tables. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim() || ' ';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${marks}${pad}${line}${pad}${marks}`;
}

/** A cell of a table that holds this text as code. */
export function codeCell(text: string): string {
  return codeSpan(text).replaceAll('|', '\\|');
}

import type { Code } from 'mdast';

/** The language of a fence, in lower case; `text` if it has none. */
export function fenceLanguage({ lang }: Pick<Code, 'lang'>): string {
  return (lang ?? 'text').toLowerCase();
}

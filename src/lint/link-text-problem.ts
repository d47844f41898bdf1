import type { Link, LinkReference } from 'mdast';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { textOf } from '#guide/walk.ts';

const emptyWords = /^(?:click |see |read )?(?:here|this|this link|this page|link|more|read more|learn more)$/;

/** What is wrong with the text of a link, read by itself; undefined where it says where the link leads. */
export function linkTextProblem(link: Link | LinkReference): string | undefined {
  const text = textOf(link)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!…→]+$/, '')
    .trim()
    .toLowerCase();
  if (text === '') return 'The link has no text.';
  return emptyWords.test(text) ? `The link text ${quoteValue(text)} does not say where it leads.` : undefined;
}

/** What to do about it. */
export const linkTextHelp = 'Name what the reader finds there.';

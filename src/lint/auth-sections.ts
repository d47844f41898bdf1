import type { Heading } from '#guide/mdx-document.ts';

/** The sections of an auth page, in the order of the life of a credential. */
export const authSections = ['Obtain', 'Store', 'Use', 'Expiry and rotation', 'Test'] as const;

/** The section of an auth page that a heading opens: one of level two that starts with its words. */
export function authSectionOf({ depth, text }: Heading): (typeof authSections)[number] | undefined {
  return depth === 2
    ? authSections.find((section) => startsWithWords(text.toLowerCase(), section))
    : undefined;
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words.toLowerCase()) && !/^\p{Letter}/u.test(text.slice(words.length));
}

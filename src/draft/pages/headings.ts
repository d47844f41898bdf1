import { escapeProse } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';

/** What the headings of an auth section are about. */
const ofAuth = /\b(?:keys?|secrets?|tokens?|credentials?|auth\w*|oauth)\b/i;

/** Whether a heading is about credentials, which belong to the auth section. */
export function isAboutAuth(heading: string): boolean {
  return ofAuth.test(heading);
}

/** A text as a heading, unless one like it was there or it is about credentials: then `otherwise`, which is Markdown. */
export function headingText(text: string, otherwise: string, taken: Set<string>): string {
  const slug = slugOf(text, '');
  if (slug === '' || isAboutAuth(text) || taken.has(`heading ${slug}`)) return otherwise;
  taken.add(`heading ${slug}`);
  return escapeProse(text.replace(/[.:]+$/, ''));
}

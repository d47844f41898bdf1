import { languageName } from './language-name.ts';

const titles: Readonly<Record<string, string>> = { shell: 'curl', javascript: 'Node.js' };

/** The stable name of a language, under which a reader’s choice is kept: `js` and `mjs` are `javascript`. */
export function tabName(language: string): string {
  return languageName(language).toLowerCase();
}

/** What the tab of a language is called. */
export function tabTitle(language: string): string {
  return titles[tabName(language)] ?? languageName(language);
}

import { hasInterface, type InterfaceLanguage, interfaceLanguage } from '#schema/interface-languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Strings } from './strings.ts';

const languages: Readonly<Record<InterfaceLanguage, (format: Formats) => Strings>> = { en, de };

/** The strings of the interface for a site, and how it writes numbers, days and lists. */
export interface SiteStrings extends Strings {
  /** The language of the strings. */
  readonly language: InterfaceLanguage;
  readonly format: Formats;
}

const known = new Map<string, SiteStrings>();

/**
 * The strings of a locale such as `de-AT`: those of its language, with its own forms of numbers and days. Where the
 * interface is not written in it, all of them are English.
 */
export function stringsOf(locale: string): SiteStrings {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const language = interfaceLanguage(locale);
  const format = formatsOf(hasInterface(locale) ? locale : 'en');
  const made = { ...languages[language](format), language, format };
  known.set(locale, made);
  return made;
}

/** The languages in which the interface of the site is written; their strings are in `src/site/strings/`. */
export const interfaceLanguages = ['en', 'de'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The language of the interface for a locale such as `de-AT`; English where it is not written in the locale’s. */
export function interfaceLanguage(locale: string): InterfaceLanguage {
  return interfaceLanguages.find((language) => language === languageOf(locale)) ?? 'en';
}

/** Whether the interface is written in the language of a locale. */
export function hasInterface(locale: string): boolean {
  return interfaceLanguage(locale) === languageOf(locale);
}

function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}

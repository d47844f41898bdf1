import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { SiteFile } from '#library/read-site.ts';
import { hasInterface, interfaceLanguages } from '#schema/interface-languages.ts';
import { pageLocale } from '#schema/site.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Holds that there are texts of the interface in the language of the pages. */
export function checkInterfaceLanguage({
  file,
  facts,
  fields,
}: Pick<SiteFile, 'file' | 'facts' | 'fields'>): Diagnostic[] {
  const locale = pageLocale(facts);
  const span = fields.get('/locales/0')?.value;
  if (span === undefined || hasInterface(locale)) return [];
  const name = names.of(locale);
  const message = `There are no texts of the interface in ${name === undefined ? '' : `${name}, `}\`${locale}\`: they, days and numbers are English.`;
  return [report('lint/interface-language', { file, span }, message, { help: helpFor(locale, name) })];
}

/** A language that there is, is meant: that another one has a similar tag says nothing. */
function helpFor(locale: string, name: string | undefined): string {
  const near = name === undefined ? didYouMean(locale, interfaceLanguages) : undefined;
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const languages = interfaceLanguages.map((language) => `\`${language}\``).join(' and ');
  return `The interface is written in ${languages}. Add the texts of another language, or set \`lint/interface-language: off\` under \`rules\`.`;
}

import { pageLocale } from '#schema/site.ts';
import { type SiteStrings, stringsOf } from '../strings/strings-of.ts';
import { content } from './content.ts';

/** The strings of the interface of this site, by the locale of its `site.yaml`. */
export async function siteStrings(): Promise<SiteStrings> {
  return stringsOf(pageLocale((await content()).site));
}

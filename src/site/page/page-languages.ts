import { tabName, tabTitle } from '../code/tab-name.ts';
import type { PageView } from './page-view.ts';

/** A language that a reader can choose for a whole page. */
export interface PageLanguage {
  readonly name: string;
  readonly title: string;
}

/** The languages of the tabs of a page, those of its embedded sections too, in the order in which they first stand. */
export function pageLanguages(view: Pick<PageView, 'document' | 'embedded'>): readonly PageLanguage[] {
  const own = view.document.samples
    .filter(({ group }) => group !== undefined)
    .map(({ language }) => ({ name: tabName(language), title: tabTitle(language) }));
  const all = [...own, ...view.embedded.flatMap(pageLanguages)];
  return [...new Map(all.map((language) => [language.name, language])).values()];
}

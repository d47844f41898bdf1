import type { Guide } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { providerOf } from '#library/resolve-configuration.ts';
import { badgesOf } from '../page/badges-of.ts';
import type { Strings } from '../strings/strings.ts';

/** What stands on an image that is shown where a page is shared. Plain texts. */
export interface ShareCard {
  /** Above the title. */
  readonly kicker: string;
  readonly title: string;
  readonly badges: readonly string[];
  /** The name of the site. */
  readonly site: string;
}

/** The image of a guide: its provider, its title and its badges. */
export function guideCard(
  guide: Guide,
  library: Library,
  strings: Pick<Strings, 'badges' | 'kinds'>,
): ShareCard {
  return {
    kicker: providerOf(guide, library.providers)?.facts.name ?? strings.kinds.guide,
    title: guide.facts.title,
    badges: badgesOf(guide, strings).map(({ text }) => text),
    site: library.site.title,
  };
}

/** The image of the site, for its other pages: its host, and what it says of itself. */
export function siteCard({ site: { title, description, url } }: Pick<Library, 'site'>): ShareCard {
  return { kicker: url === undefined ? '' : new URL(url).host, title: description, badges: [], site: title };
}

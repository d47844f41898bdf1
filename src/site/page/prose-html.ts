import { renderProse } from '#guide/render-prose.ts';
import type { UrlContext } from '#guide/resolve-url.ts';
import { keepRecent } from './keep-recent.ts';

/** Many pages show the same sentences: those of the site, and of providers. */
const recent = keepRecent<string>(4000);

/** A prose field of the facts as HTML: see {@link renderProse}. */
export function proseHtml(text: string, urls: UrlContext): string {
  return recent.of(JSON.stringify([text, urls]), () => renderProse(text, urls));
}

import type { Page } from './read-page.ts';

const attribute = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const ownLink = /\shref\s*=\s*["']?#([^"'\s>]+)/gi;

/**
 * Whether a page has the anchor of a fragment, as far as its HTML tells: a page that was read in part, or that a script
 * builds in the browser, is believed to have every one. One that links to at least three of its own anchors has them
 * in its HTML. Fragments that are no anchors (`#:~:text=…`, `#/route`, `#L10`, `#top`) are everywhere.
 */
export function hasAnchor({ html, isWhole }: Page, fragment: string): boolean {
  if (!isWhole || fragment === 'top' || /^(?::~:|[/!])|^L\d+|=/.test(fragment)) return true;
  const anchors = new Set(matchesOf(html, attribute));
  const wanted = [fragment, encodeURIComponent(fragment), `user-content-${fragment}`];
  if (wanted.some((id) => anchors.has(id))) return true;
  return new Set(matchesOf(html, ownLink).filter((id) => anchors.has(id))).size < 3;
}

function matchesOf(html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), ([, ...groups]) => groups.find((one) => one !== undefined) ?? '');
}

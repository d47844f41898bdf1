import { posix } from 'node:path';
import { basePath } from '#library/base-path.ts';
import { followRedirect } from '#library/follow-redirect.ts';
import type { LinkGraph } from './link-graph.ts';
import type { LinkSource } from './page-links.ts';

/** The page that a link means. */
export interface FoundPage {
  /** Its path, as links write it. */
  readonly path: string;
  /** An id that the address leads to by itself: that of a redirect, or one written as a part of the path. */
  readonly fragment?: string;
  /** The address of the redirect that leads to it. */
  readonly moved?: string;
  /** Whether the address itself leads nowhere: it is another way to write that of the page. */
  readonly isMisspelt: boolean;
}

/**
 * Finds the page of a path (decoded, without query and fragment): exactly, by a redirect, or written in another way, such as
 * in another case, with `index`, an ending, the folder of the content or the path of the site, or from where the page’s file
 * lies. Undefined where none is meant for certain.
 *
 * @param written the address as it stands in the text
 */
export function findPage(
  path: string,
  { written, source, graph }: { written: string; source: LinkSource; graph: LinkGraph },
): FoundPage | undefined {
  const isPlain = !/^[^?#]*%(?:2f|23|3f)/i.test(written);
  if (isPlain && graph.pages.has(path)) return { path, isMisspelt: false };
  if (isPlain && Object.hasOwn(graph.redirects, path)) return moved(path, graph, false);
  const [bare = '', fragment] = path.split('#', 2);
  const places = new Set(
    waysToRead(bare.replace(/\?.*$/, ''), source, graph)
      .map((one) => spelling(graph).get(foldPath(one)))
      .filter((one) => one !== undefined),
  );
  const [place] = places;
  if (place === undefined || places.size > 1) return undefined;
  const found = Object.hasOwn(graph.redirects, place)
    ? moved(place, graph, true)
    : { path: place, isMisspelt: true };
  return fragment === undefined || found === undefined ? found : { ...found, fragment };
}

function moved(from: string, graph: LinkGraph, isMisspelt: boolean): FoundPage | undefined {
  const end = followRedirect(graph.redirects, from);
  if (end === undefined || !graph.pages.has(end.path)) return undefined;
  return { ...end, moved: from, isMisspelt };
}

/** The paths that an address can stand for: itself, and without the folder of the content or the path of the site. */
function waysToRead(path: string, source: LinkSource, graph: LinkGraph): string[] {
  const [root = ''] = source.file.split('/', 1);
  const absolute = path.startsWith('/') ? [path] : relativeTo(path, source);
  const prefixes = [`/${root}/`, `${basePath(graph)}/`];
  return absolute
    .map((one) => `${one}/`)
    .flatMap((one) => [
      one,
      ...prefixes.filter((prefix) => one.startsWith(prefix)).map((prefix) => one.slice(prefix.length - 1)),
    ]);
}

/** A path from the page’s address, and from where its file lies. A guide is the `index.mdx` of a folder. */
function relativeTo(path: string, { path: own }: LinkSource): string[] {
  if (own === undefined) return [];
  const folder = own.startsWith('/guides/') ? own : posix.dirname(own);
  return [...new Set([own, folder].map((start) => posix.join(start, path)))];
}

/** What two ways to write one path have in common. */
function foldPath(path: string): string {
  const plain = posix.normalize(path.normalize('NFC').replaceAll('\\', '/')).toLowerCase();
  return (
    plain
      .replace(/\/$/, '')
      .replace(/\.(?:mdx?|html?)$/, '')
      .replace(/\/index$/, '') || '/'
  );
}

const spellings = new WeakMap<LinkGraph, ReadonlyMap<string, string>>();

/** Every page and every redirect by its folded path. */
function spelling(graph: LinkGraph): ReadonlyMap<string, string> {
  const known = spellings.get(graph);
  if (known !== undefined) return known;
  const all = [...Object.keys(graph.redirects), ...graph.pages.keys()];
  const made = new Map(all.map((path) => [foldPath(path), path]));
  spellings.set(graph, made);
  return made;
}

import type { Edit } from '#diagnostics/diagnostic.ts';
import type { PlacedLink } from './placed-link.ts';

/**
 * The edit that puts the new address of a page in place of the old one, where it is certain that both are the same page
 * of the same site: the last step of the path is the same, and the host is, or lies within the other. Nothing where the
 * text at the place is more than the address, or the new one has characters that mean something in MDX or YAML.
 */
export function movedFix({ url, span }: PlacedLink, to: string): readonly Edit[] | undefined {
  const { start, end } = span;
  if (start.line !== end.line || end.column - start.column !== url.length) return undefined;
  const [from, target] = [new URL(url), new URL(to)];
  if (!isSameSite(from, target) || lastStep(from) !== lastStep(target)) return undefined;
  const text = target.hash === '' ? `${to}${from.hash}` : to;
  return /^[\w\-.~:/?#@&+,=%]+$/.test(text) ? [{ span, text }] : undefined;
}

function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [a, b].map(({ hostname }) => hostname.replace(/^www\./, ''));
  return one === other || one?.endsWith(`.${other}`) === true || other?.endsWith(`.${one}`) === true;
}

/** The end of a path, without what servers add to it or leave out: a slash, a suffix. */
function lastStep({ pathname }: URL): string {
  return (
    pathname
      .replace(/\/(?:index\.\w+)?$/, '')
      .replace(/\.html?$/, '')
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? ''
  );
}

import type { AnyDocument } from '#guide/mdx-document.ts';
import { parseUrl } from '#guide/parse-url.ts';

/**
 * The files beside a page that it shows, links to or offers for download, as paths relative to its folder, each
 * once. Links to pages are not among them.
 */
export function filesOf(document: AnyDocument): readonly string[] {
  const { facts, links, sampleFiles } = document;
  const verify = 'verify' in facts && facts.verify !== undefined ? [facts.verify.file] : [];
  const linked = links
    .map(({ url }) => parseUrl(url))
    .flatMap((target) => (target.kind === 'file' ? target.path : []));
  const paths = [...verify, ...sampleFiles.map(({ src }) => src), ...linked];
  return [...new Set(paths.map((path) => path.replace(/^\.\//, '')))].filter((path) => !path.includes('..'));
}

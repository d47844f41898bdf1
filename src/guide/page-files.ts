import type { AnyDocument, Body } from './mdx-document.ts';
import { parseUrl } from './parse-url.ts';

/**
 * The files beside a page that it shows, links to or offers for download, as paths relative to its folder, each once. Links to
 * pages are not among them.
 */
export function pageFiles(page: AnyDocument | Body): readonly string[] {
  const { links, sampleFiles } = page;
  const verify = 'facts' in page && 'verify' in page.facts ? page.facts.verify?.file : undefined;
  const linked = links.flatMap(({ url }) => {
    const target = parseUrl(url);
    return target.kind === 'file' ? target.path : [];
  });
  const paths = [...(verify === undefined ? [] : [verify]), ...sampleFiles.map(({ src }) => src), ...linked];
  return [...new Set(paths.map((path) => path.replace(/^\.\//, '')))].filter((path) => !path.includes('..'));
}

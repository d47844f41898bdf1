import { providerPath } from '#guide/overview-paths.ts';
import { pageFolders, showcasePath } from '#guide/page-path.ts';

const singleFiles: readonly string[] = [pageFolders.auth, pageFolders.pattern, pageFolders.reference];

/**
 * The address of the page that a file of a content root belongs to, without the base: the guide whose folder it lies in,
 * the page that it is, the provider, the showcase, or the home page for `site.yaml`. None for all other files.
 *
 * @param path relative to the content root, with forward slashes
 */
export function addressOfFile(path: string): string | undefined {
  const [folder = '', name] = path.split('/');
  if (path === 'site.yaml') return '/';
  if (name === undefined) return undefined;
  if (`/${folder}` === showcasePath) return `${showcasePath}/`;
  if (folder === 'providers') return `${providerPath(name)}/`;
  if (folder === pageFolders.guide) return `/${folder}/${name}/`;
  const isPage = singleFiles.includes(folder) && path.endsWith('.mdx');
  return isPage ? `/${path.replace(/\.mdx$/, '')}/` : undefined;
}

import { overviewPaths } from '#guide/overview-paths.ts';
import { showcasePath } from '#guide/page-path.ts';
import type { Library } from '#library/library.ts';
import type { Strings } from '../strings/strings.ts';

/** A link of the navigation of the site. */
export interface SiteLink {
  readonly title: string;
  /** Without the base. */
  readonly address: string;
  /** The paths of the pages to which it belongs start so. */
  readonly folders: readonly string[];
  /** Whether it stands in the bar of a wide screen; the menu and the foot have all. */
  readonly isMain: boolean;
}

/** Where a reader can go from every page: only to what there is. */
export function siteLinks(
  library: Library,
  strings: Pick<Strings, 'sections' | 'inventory' | 'providers' | 'errorIndex' | 'statusPage' | 'showcase'>,
): readonly SiteLink[] {
  const { guides, providers, patterns, auth, reference, showcase } = library;
  const pages = guides.length + patterns.length + auth.size + reference.length;
  const overview = (name: keyof typeof overviewPaths, title: string, folders: readonly string[] = []) => ({
    title,
    address: `${overviewPaths[name]}/`,
    folders: [`${overviewPaths[name]}/`, ...folders],
    isMain: true,
  });
  const section = (name: 'auth' | 'patterns' | 'reference', isMain: boolean) => ({
    title: strings.sections[name].title,
    address: `/#${name}`,
    folders: [`/${name}/`],
    isMain,
  });
  const links: readonly (readonly [size: number, link: SiteLink])[] = [
    [guides.length, overview('inventory', strings.inventory.title, ['/guides/'])],
    [providers.size, overview('providers', strings.providers.title)],
    [auth.size, section('auth', false)],
    [patterns.length, section('patterns', true)],
    [guides.length, overview('errors', strings.errorIndex.title)],
    [pages, overview('status', strings.statusPage.title)],
    [reference.length, section('reference', true)],
    [
      showcase.length,
      {
        title: strings.showcase.title,
        address: `${showcasePath}/`,
        folders: [`${showcasePath}/`],
        isMain: false,
      },
    ],
  ];
  return links.flatMap(([size, link]) => (size === 0 ? [] : [link]));
}

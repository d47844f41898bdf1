import { providerPath } from '#guide/overview-paths.ts';
import { pagePath, showcasePath } from '#guide/page-path.ts';
import type { FoundFiles } from '#library/find-files.ts';
import { documentsOf, type Library } from '#library/library.ts';
import type { ShownVersion } from '../build/handed-library.ts';
import type { LiveFinding } from './live-page.ts';

/** Everything that the development server shows at one moment. */
export interface LiveState {
  readonly version: ShownVersion;
  readonly library: Library;
  /** The addresses of all pages that stand in the content root, without the base, those that are broken too. */
  readonly addresses: readonly string[];
  /** Sorted. */
  readonly findings: readonly LiveFinding[];
  /** The ids of the samples that run now, by the display path of their page. */
  readonly running: ReadonlyMap<string, ReadonlySet<string>>;
  /** What could not be done at all, in the words of the command line. */
  readonly failures: readonly string[];
}

/** The addresses of all pages that stand in a content root, without the base. */
export function foundAddresses({
  documents,
  providers,
  showcase,
}: Pick<FoundFiles, 'documents' | 'providers' | 'showcase'>): readonly string[] {
  return addressesOf(documents, providers, showcase.length > 0);
}

/** The addresses of those that a library can show. */
export function shownAddresses(library: Library): readonly string[] {
  return addressesOf(documentsOf(library), [...library.providers.keys()], library.showcase.length > 0);
}

function addressesOf(
  documents: readonly Parameters<typeof pagePath>[0][],
  providers: readonly string[],
  hasShowcase: boolean,
): readonly string[] {
  return [
    ...documents.map((document) => `${pagePath(document)}/`),
    ...providers.map((id) => `${providerPath(id)}/`),
    ...(hasShowcase ? [`${showcasePath}/`] : []),
  ];
}

import { suggest } from '#diagnostics/did-you-mean.ts';
import type { Guide } from '#guide/mdx-document.ts';
import { findFiles } from '#library/find-files.ts';
import { readPage } from '#library/read-page.ts';
import { UsageError } from '../command.ts';

/** Reads one guide of a content root by its slug. @throws {UsageError} where there is none, or it has errors */
export async function readGuide(root: string, slug: string | undefined): Promise<Guide> {
  const guides = findFiles(root).documents.filter(({ kind }) => kind === 'guide');
  const known = guides.map((guide) => guide.slug);
  const found = guides.find((guide) => guide.slug === slug);
  if (found === undefined) {
    const problem = slug === undefined ? 'No guide is named.' : `There is no guide \`${slug}\`.`;
    throw new UsageError(problem, suggest(slug ?? '', known));
  }
  const { document, diagnostics } = await readPage(found, { root });
  if (document?.kind === 'guide') return document;
  throw new UsageError(
    `The guide \`${slug}\` cannot be read: ${diagnostics[0]?.message ?? 'it has errors'}`,
    'Run `handrail check` to see where.',
  );
}

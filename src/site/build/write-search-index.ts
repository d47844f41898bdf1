import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Writes the search index of a built site into its `pagefind/` folder. Rows with `data-pagefind-title` become
 * results of their own, under their ids.
 *
 * @returns the number of pages in the index
 * @throws when Pagefind reports an error
 */
export async function writeSearchIndex(outDir: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({
      // Anchors beside headings are no words of them.
      excludeSelectors: ['.heading-anchor', '.mark', 'figcaption'],
      keepIndexUrl: false,
    });
    if (index === undefined) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: outDir });
    const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return added.page_count;
  } finally {
    await close();
  }
}

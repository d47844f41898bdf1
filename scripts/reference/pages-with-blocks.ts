import { join } from 'node:path';
import { surveyFolder } from '#library/survey-folder.ts';

/** The absolute paths of the reference pages in which blocks are generated: all but those of codes, which are made whole. */
export function pagesWithBlocks(folder: string): string[] {
  return surveyFolder(folder)
    .paths.filter((path) => path.endsWith('.mdx') && !path.startsWith('codes/'))
    .map((path) => join(folder, path));
}

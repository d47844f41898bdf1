import { basename, join } from 'node:path';
import { listPaths } from '#library/list-paths.ts';
import { readTextFile } from './read-text-file.ts';

/** A text file of the content root. `file` is its display path. */
export interface ContentText {
  readonly file: string;
  readonly text: string;
}

/** Every text file below a content root; large files and binaries are passed over. */
export function readContentTexts(root: string): ContentText[] {
  return listPaths(root).flatMap((path) => {
    const text = readTextFile(join(root, path));
    return text === undefined ? [] : [{ file: `${basename(root)}/${path}`, text }];
  });
}

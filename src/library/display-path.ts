import { basename } from 'node:path';

/** The display path of a file of a content root: relative to the root’s parent, with forward slashes. */
export function displayPath(root: string, path: string): string {
  return `${basename(root)}/${path}`;
}

import { posix, resolve, sep } from 'node:path';
import { codeFamily } from '#guide/code-family.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { readTextFile } from '../read-text-file.ts';
import { type CodeText, fileCode, sampleCode } from './code-text.ts';

/**
 * The code of a page: its samples in page order (but not the illustrative ones), then the files that it shows or runs.
 */
export function codesOf(document: AnyDocument): CodeText[] {
  const page = { file: document.file, lines: document.text.split('\n') };
  const samples = document.samples.flatMap((sample) => {
    const family = codeFamily(sample.language);
    return family === undefined || sample.info.illustrative !== undefined
      ? []
      : [sampleCode(sample, family, page)];
  });
  return [...samples, ...[...filesOf(document)].flatMap((path) => readFile(document, path))];
}

function filesOf({ facts, sampleFiles }: AnyDocument): Set<string> {
  const verify = 'verify' in facts && facts.verify !== undefined ? [facts.verify.file] : [];
  return new Set([...verify, ...sampleFiles.map(({ src }) => src)].map((path) => posix.normalize(path)));
}

function readFile({ folder, file }: AnyDocument, path: string): CodeText[] {
  const family = codeFamily(posix.extname(path).slice(1));
  const absolute = resolve(folder, path);
  if (family === undefined || !absolute.startsWith(`${folder}${sep}`)) return [];
  const text = readTextFile(absolute);
  return text === undefined ? [] : [fileCode(text, family, posix.join(posix.dirname(file), path))];
}

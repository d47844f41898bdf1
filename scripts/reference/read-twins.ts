import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '#diagnostics/plain-text.ts';
import { surveyFolder } from '#library/survey-folder.ts';
import { maskSecrets } from './mask-secrets.ts';

/** A file of two content roots of which one fails. A text is undefined where the root does not have the file. */
export interface TwinFile {
  /** Relative to the content root, with forward slashes. */
  readonly path: string;
  readonly fail: string | undefined;
  readonly pass: string | undefined;
  /** Whether a credential is not shown as it stands in the file. */
  readonly isMasked: boolean;
}

/** What two content roots, given by their absolute paths, hold, sorted; the texts as a page can show them. */
export function readTwins(fail: string, pass: string): readonly TwinFile[] {
  const names = { fail: new Set(surveyFolder(fail).paths), pass: new Set(surveyFolder(pass).paths) };
  return [...new Set([...names.fail, ...names.pass])].sort().map((path) => {
    const texts = {
      fail: names.fail.has(path) ? readShown(join(fail, path)) : undefined,
      pass: names.pass.has(path) ? readShown(join(pass, path)) : undefined,
    };
    const masked = { fail: mask(texts.fail), pass: mask(texts.pass) };
    return { path, ...masked, isMasked: masked.fail !== texts.fail || masked.pass !== texts.pass };
  });
}

function mask(text: string | undefined): string | undefined {
  return text === undefined ? undefined : maskSecrets(text);
}

/** A text as a page can show it: bytes that are no UTF-8 and control characters are `�`. */
function readShown(path: string): string {
  return plainText(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
}

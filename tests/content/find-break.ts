import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { Host } from '#samples/inspect-host.ts';
import { runSamples } from '#samples/run-library.ts';
import { checkRoot } from '../diagnostics/check-root.ts';
import { project, temporaryRoot } from '../temporary-root.ts';
import { applyBreak, placeOf } from './apply-break.ts';
import type { Break } from './read-breaks.ts';

/** The findings after a break, and the one that is expected, as `code file:line:column`. */
export interface BreakResult {
  readonly expected: string;
  readonly found: readonly Diagnostic[];
}

/** Breaks a copy of the real content, and checks it or runs the page. */
export async function findBreak(context: TestContext, one: Break, host: Host): Promise<BreakResult> {
  const root = await temporaryRoot(context, join(project, 'content'));
  const path = join(root, one.file);
  const broken = applyBreak(await readFile(path, 'utf8'), one);
  await writeFile(path, broken.text);
  const file = one.in ?? one.file;
  const { line, column } = placeOf(one.at, await readFile(join(root, file), 'utf8'), {
    line: one.in === undefined ? broken.at.line : 0,
  });
  const found = one.by === 'check' ? await checkRoot(root) : await runPage(root, { ...one, file }, host);
  return { expected: `${one.code} content/${file}:${line}:${column}`, found };
}

async function runPage(root: string, { file, by }: Break, host: Host): Promise<readonly Diagnostic[]> {
  const library = await loadLibrary(root);
  const { diagnostics } = await runSamples({
    library,
    host,
    only: {
      document: (document) => document.file === `content/${file}`,
      track: (track) => by === 'all' || track === by,
    },
  });
  return [...library.diagnostics, ...diagnostics];
}

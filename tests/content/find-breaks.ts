import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { Host } from '#samples/inspect-host.ts';
import { runSamples } from '#samples/run-library.ts';
import { checkRoot } from '../diagnostics/check-root.ts';
import { project, temporaryRoot } from '../temporary-root.ts';
import { applyBreak, placeOf } from './apply-break.ts';
import { type Break, pageOf } from './read-breaks.ts';

/** The findings after some breaks, and the ones that are expected, as `code file:line:column`, in the order of the breaks. */
export interface BreakResult {
  readonly expected: readonly string[];
  readonly found: readonly Diagnostic[];
}

/** What a break is found with. */
export interface BreakTools {
  readonly host: Host;
  /** What a check of the real content kept: as for its author, only what a break concerns is examined. */
  readonly cacheDir: string;
}

/** Breaks a copy of the real content in every one of these places, and checks it or runs the page of the first. */
export async function findBreaks(
  context: TestContext,
  breaks: readonly [Break, ...Break[]],
  tools: BreakTools,
): Promise<BreakResult> {
  const root = await temporaryRoot(context, join(project, 'content'));
  const lines = new Map<Break, number>();
  for (const one of breaks) {
    const path = join(root, one.file);
    const broken = applyBreak(await readFile(path, 'utf8'), one);
    await writeFile(path, broken.text);
    lines.set(one, one.in === undefined ? broken.at.line : 0);
  }
  const expected = await Promise.all(
    breaks.map(async (one) => {
      const file = pageOf(one);
      const text = await readFile(join(root, file), 'utf8');
      const { line, column } = placeOf(one.at, text, { line: lines.get(one) ?? 0 });
      return `${one.code} content/${file}:${line}:${column}`;
    }),
  );
  const [first] = breaks;
  const found = first.by === 'check' ? checkBroken(root, tools) : runPage(root, first, tools);
  return { expected, found: await found };
}

async function checkBroken(root: string, tools: BreakTools): Promise<readonly Diagnostic[]> {
  const cacheDir = join(dirname(root), 'cache');
  await cp(tools.cacheDir, cacheDir, { recursive: true });
  return checkRoot(root, { cacheDir });
}

async function runPage(root: string, one: Break, { host }: BreakTools): Promise<readonly Diagnostic[]> {
  const library = await loadLibrary(root);
  const { diagnostics } = await runSamples({
    library,
    host,
    only: {
      document: (document) => document.file === `content/${pageOf(one)}`,
      track: (track) => one.by === 'all' || track === one.by,
    },
  });
  return [...library.diagnostics, ...diagnostics];
}

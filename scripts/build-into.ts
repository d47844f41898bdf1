import { rm } from 'node:fs/promises';
import type { Library } from '#library/library.ts';
import { projectRoot } from './project.ts';
import { freshFolder, recoverFolder, replaceFolder } from './replace-folder.ts';

/** What to build, and where it is to stand in the end. All paths are absolute. */
export interface BuildPlan {
  readonly root: string;
  /** What stands there, where it is loaded already. */
  readonly library?: Library | undefined;
  readonly stateDir: string;
  readonly outDir: string;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/**
 * Builds the site beside its folder and puts it there when it is whole; gives the number of pages. Diagrams must have
 * been drawn. Rejects when `signal` aborts; `outDir` is then as it was.
 */
export async function buildInto({ outDir, signal, ...plan }: BuildPlan): Promise<number> {
  const { buildSite } = await import('#site/build/build-site.ts');
  await recoverFolder(outDir);
  const fresh = freshFolder(outDir);
  try {
    const { pages } = await buildSite({ ...plan, projectRoot, outDir: fresh });
    signal.throwIfAborted();
    await replaceFolder(fresh, outDir);
    return pages;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

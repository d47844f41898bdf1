import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Places } from './content-root.ts';
import { projectRoot } from './project.ts';

/** A site that was just built: its folder, and where it is served, with a final slash. */
export interface FreshSite {
  readonly outDir: string;
  readonly url: string;
}

/** What to build, and with what. */
export interface FreshSitePlan {
  readonly places: Places;
  /** The executable of a Chromium that draws the diagrams. */
  readonly chromium: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

/**
 * Builds the site of a content root into a temporary folder, with the evidence of the last run, serves it to this machine
 * alone as long as `use` takes, and removes it.
 */
export async function withFreshSite<Result>(
  { places, chromium, signal, progress }: FreshSitePlan,
  use: (site: FreshSite) => Promise<Result>,
): Promise<Result> {
  const [{ basePath }, { readSite }, { buildSite }, { startPreview }] = await Promise.all([
    import('#library/base-path.ts'),
    import('#library/read-site.ts'),
    import('#site/build/build-site.ts'),
    import('#site/build/start-preview.ts'),
  ]);
  const { root, stateDir } = places;
  const outDir = await mkdtemp(join(tmpdir(), 'handrail-fresh-'));
  try {
    const onProgress = (text: string) => progress(`${text} …\n`);
    await buildSite({ root, stateDir, projectRoot, outDir, chromiumPath: chromium, onProgress });
    signal.throwIfAborted();
    const server = await startPreview({ outDir, base: basePath((await readSite(root)).facts), port: 0 });
    try {
      return await use({ outDir, url: server.url });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { checkContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import { isConfigurable } from '#diagnostics/apply-severities.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { buildSite } from '#site/build/build-site.ts';
import { lineOf, today } from '../diagnostics/check-root.ts';
import { readBuiltSite } from '../e2e/read-built-site.ts';
import { project } from '../temporary-root.ts';
import { addressOf, findPageFaults } from './find-page-faults.ts';
import { layFiles } from './lay-files.ts';
import type { Mutant } from './make-mutants.ts';
import type { ContentFiles } from './seed-files.ts';

/** What to build, and by what to read it. */
export interface BuildAccepted {
  /** An empty folder. */
  readonly folder: string;
  readonly files: ContentFiles;
  /** Mutants in which a check found no error; of `site.yaml` at most one. */
  readonly mutants: readonly Mutant[];
  readonly browser: Browser;
}

/**
 * Builds a site of accepted mutants, all at once; gives what is wrong with it. Rejects where the site cannot be built.
 */
export async function buildAccepted({ folder, files, mutants, browser }: BuildAccepted): Promise<string[]> {
  const root = await layFiles(folder, files, mutants);
  const { diagnostics } = judgeContent(await checkContent({ root, today, processes: 0 }));
  // The rules of a mutated `site.yaml` may weigh otherwise than those by which the others were judged.
  const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && !isConfigurable(code));
  if (errors.length > 0) return errors.map((one) => `rejected with others: ${lineOf(one)}`);
  const outDir = join(folder, 'dist');
  await buildSite({ root, outDir, stateDir: join(folder, 'state'), projectRoot: project, today });
  const { pages } = await readBuiltSite(outDir, browser);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const documents = documentsOf(await loadLibrary(root));
  const known = new Set(documents.map(({ file }) => file));
  const lost = mutants.filter(({ path }) => path.endsWith('.mdx') && !known.has(`content/${path}`));
  return [
    ...lost.map(({ path, by }) => `${path} is not in the library [${by.join(', ')}]`),
    ...documents.flatMap((document) => {
      const by = mutants.find(({ path }) => document.file === `content/${path}`)?.by ?? [];
      return findPageFaults(document, byAddress.get(addressOf(document))).map(
        (fault) => `${document.file} ${fault} [${by.join(', ')}]`,
      );
    }),
  ];
}

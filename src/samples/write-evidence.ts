import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageKey } from '#guide/page-key.ts';
import { writeWhole } from '#library/write-whole.ts';
import type { Evidence } from './evidence.ts';
import { evidenceFolders } from './evidence.ts';

/** Where the evidence of a page is kept, for each target. */
export function evidenceFile(stateDir: string, page: Pick<Evidence, 'kind' | 'slug' | 'target'>): string {
  return join(stateDir, evidenceFolders[page.target], `${pageKey(page)}.json`);
}

/** Writes the evidence of a page, whole or not at all; one that says the same already is left as it is. */
export async function writeEvidence(stateDir: string, evidence: Evidence): Promise<void> {
  const file = evidenceFile(stateDir, evidence);
  const text = `${JSON.stringify(evidence, null, 2)}\n`;
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeWhole(file, text);
}

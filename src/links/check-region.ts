import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Body, SampleFileRef } from '#guide/mdx-document.ts';
import { readRegion } from '#guide/read-region.ts';

/** Holds that a file has the region of it that a page shows. A file that is not there is a finding of its own. */
export async function checkRegion(
  { file, folder }: Body,
  { src, region, span }: SampleFileRef,
): Promise<Diagnostic[]> {
  if (region === undefined) return [];
  const text = await readFile(join(folder, src), 'utf8').catch(() => undefined);
  const found = text === undefined ? undefined : readRegion(text, region);
  if (found === undefined || found.kind === 'found') return [];
  const at = { file, span };
  if (found.kind === 'unclosed') {
    const message = `The region \`${region}\` of \`${src}\`, which starts in line ${found.line}, does not end.`;
    return [report('links/missing-region', at, message, { help: 'Add the comment `#endregion` after it.' })];
  }
  const help =
    found.names.length === 0
      ? `Put it between the comments \`#region ${region}\` and \`#endregion\`.`
      : suggest(region, found.names);
  return [report('links/missing-region', at, `There is no region \`${region}\` in \`${src}\`.`, { help })];
}

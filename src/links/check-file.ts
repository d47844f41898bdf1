import { dirname, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Body, Link } from '#guide/mdx-document.ts';
import { parseUrl } from '#guide/parse-url.ts';
import { hasFile } from './has-file.ts';
import { namesIn } from './names-in.ts';

/** Holds that a file which a page shows, runs or offers lies beside it. */
export async function checkFile({ file, folder }: Body, { kind, url, span }: Link): Promise<Diagnostic[]> {
  const target = parseUrl(url);
  const at = { file, span };
  if (kind === 'image' && (target.kind === 'page' || target.kind === 'relative')) {
    return [
      report('links/missing-file', at, `The image \`${url}\` is not named as a file beside the page.`, {
        help: 'Put it beside the page and write `./name.png`.',
      }),
    ];
  }
  if (target.kind !== 'file' || (await hasFile(folder, target.path))) return [];
  const name = target.path.split('/').at(-1) ?? '';
  const near = didYouMean(name, await namesIn(join(folder, dirname(target.path))));
  return [
    report('links/missing-file', at, `There is no file \`${target.path}\` beside this page.`, {
      help: near === undefined ? 'Add it, or correct its name.' : `Did you mean \`${near}\`?`,
    }),
  ];
}

import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Body, Link } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { parseUrl } from '#guide/parse-url.ts';
import type { FindFile } from './find-file.ts';
import { editsTo, encodePart } from './write-address.ts';

/** Holds that a file which a page shows, runs or offers lies beside it, under exactly this name. */
export async function checkFile(page: Body, link: Link, findFile: FindFile): Promise<Diagnostic[]> {
  const { kind, url, span } = link;
  const target = parseUrl(url);
  const at = { file: page.file, span };
  if (kind === 'image' && (target.kind === 'page' || target.kind === 'relative'))
    return [await imageElsewhere(page, link, { path: target.path, findFile })];
  if (target.kind !== 'file') return [];
  const found = await findFile(page.folder, target.path);
  if (found.kind === 'file') return [];
  if (found.kind === 'misspelt') return [misspelt(at, link, { wanted: target.path, path: found.path })];
  const near = didYouMean(target.path.split('/').at(-1) ?? '', found.names);
  const isPage = !/\.[a-z0-9]+$/i.test(target.path);
  const help = `Add it, or correct its name${isPage ? '; a page is linked by its path, such as `/guides/<slug>`' : ''}.`;
  return [
    report('links/missing-file', at, `There is no file \`${target.path}\` beside this page.`, {
      help: near === undefined ? help : `Did you mean \`${near}\`?`,
    }),
  ];
}

/** An image that is not named as a file beside the page, although it may lie there. */
async function imageElsewhere(
  page: Body,
  link: Link,
  { path, findFile }: { path: string; findFile: FindFile },
): Promise<Diagnostic> {
  const beside = path.replace(`${pagePath(page)}/`, '');
  const found = beside.startsWith('/') ? undefined : await findFile(page.folder, beside);
  const isBeside = found !== undefined && found.kind !== 'missing';
  const address = addressOf(found?.kind === 'misspelt' ? found.path : beside);
  return report(
    'links/missing-file',
    { file: page.file, span: link.span },
    `The image \`${link.url}\` is not named as a file beside the page.`,
    {
      help: isBeside ? `Write \`${address}\`.` : 'Put it beside the page and write `./name.png`.',
      ...(isBeside ? editsTo(link, address) : {}),
    },
  );
}

function misspelt(at: Place, link: Link, { wanted, path }: { wanted: string; path: string }): Diagnostic {
  const looksSame = path.normalize('NFC') === wanted.replace(/^\.\//, '').normalize('NFC');
  const address = addressOf(path) + link.url.replace(/^[^?#]*/, '');
  return report('links/missing-file', at, `There is no file \`${wanted}\` beside this page.`, {
    help: looksSame
      ? `Write the name as the file has it: \`${path}\` looks the same, but its accents are composed otherwise.`
      : `Write \`${address}\`: the case of letters counts.`,
    ...editsTo(link, address),
  });
}

function addressOf(path: string): string {
  return `./${path.replace(/^\.\//, '').split('/').map(encodePart).join('/')}`;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageFiles } from '#guide/page-files.ts';
import { hashCode } from '#library/hash-code.ts';
import { documentsOf } from '#library/library.ts';
import { openTextCache, type TextCache } from '#library/text-cache.ts';
import { pageAddress } from '../page/page-address.ts';
import { createPageDigest, type DigestPage } from '../page/page-digest.ts';
import { type PageView, viewOf } from '../page/page-view.ts';
import type { SiteSource } from '../page/site-source.ts';
import { type PageTwin, pageTwins } from './page-twins.ts';
import { siteTwins } from './site-twins.ts';
import { twinContext } from './twin-context.ts';

/** The twins of how many pages are written at a time, so that none waits for the disk. */
const atATime = 8;

/**
 * Writes every twin of a site into its folder. Those of pages are kept below the state folder, by all that they are made of.
 * Rejects where a file beside a page has the address of a twin.
 */
export async function writeTwins(source: SiteSource, outDir: string): Promise<void> {
  const { library, stateDir, base } = source;
  const context = twinContext(source);
  const pages = documentsOf(library).map((document) => ({ document, twins: pageTwins(document, context) }));
  const whole = siteTwins(source, context);
  const addresses = [...pages.flatMap(({ twins }) => twins), ...whole].map(({ address }) => address);
  refuseFiles(library, new Set(addresses));
  for (const folder of new Set(addresses.map(dirname)))
    await mkdir(join(outDir, folder), { recursive: true });
  const engine = await hashCode(['diagnostics', 'guide', 'library', 'schema', 'site']);
  const cache = await openTextCache(join(stateDir, 'cache', 'twins.jsonl'), `${engine} ${base}`);
  // No twin says when its page was last changed.
  const digest = createPageDigest(library, stateDir, new Map());
  const waiting = pages.toReversed();
  const work = async () => {
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop())
      for (const [address, text] of await textsOf(page, { source, digest, cache }))
        await writeFile(join(outDir, address), text);
  };
  await Promise.all(Array.from({ length: atATime }, work));
  for (const { address, write } of whole) await writeFile(join(outDir, address), await write());
  await cache.save();
}

interface Page {
  readonly document: AnyDocument;
  readonly twins: readonly PageTwin[];
}

interface Made {
  readonly source: SiteSource;
  readonly digest: DigestPage;
  readonly cache: TextCache;
}

/** The texts of the twins of a page, by their addresses. */
async function textsOf(
  { document, twins }: Page,
  { source, digest, cache }: Made,
): Promise<readonly (readonly [address: string, text: string])[]> {
  const key = await digest(document);
  let view: PageView | undefined;
  const texts: (readonly [string, string])[] = [];
  for (const { address, write } of twins) {
    const kept = cache.get(address, key);
    if (kept === undefined) view ??= await viewOf(document, source);
    const text = kept ?? (await write(view as PageView));
    if (kept === undefined) cache.set(address, key, text);
    texts.push([address, text]);
  }
  return texts;
}

function refuseFiles(library: SiteSource['library'], addresses: ReadonlySet<string>): void {
  for (const document of documentsOf(library)) {
    const taken = pageFiles(document).find((file) => addresses.has(pageAddress(document) + file));
    if (taken !== undefined)
      throw new Error(
        `\`${taken}\` beside \`${document.file}\` has the address of another page as Markdown or data: rename it.`,
      );
  }
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageKey } from '#guide/page-key.ts';
import { sha256 } from '#guide/sha256.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { evidenceFolders } from '#samples/evidence.ts';
import { diagramPath } from '../diagrams/diagram-cache.ts';
import type { LastUpdated } from './last-updated.ts';
import { readPageFile } from './read-page-file.ts';

/** Makes the digests of pages. */
export type DigestPage = (document: AnyDocument) => Promise<string>;

/**
 * The digest of everything that a page shows besides the code of the site: a page whose digest is that of the last build
 * is not rendered again. It holds the page’s text and its auth sections’, the files beside them that they show, their
 * evidence and diagrams, when it was last changed, all providers, `site.yaml`, whether there is a showcase, and the title, description and facts of the same kind of every other
 * page. What is shown of a page on another one has to stand in `outlineOf`.
 */
export function createPageDigest(library: Library, stateDir: string, updated: LastUpdated): DigestPage {
  const shared = sha256(
    JSON.stringify([
      library.site,
      [...library.providers.values()].map(({ id, facts }) => [id, facts]),
      documentsOf(library).map(outlineOf),
      library.showcase.length > 0,
    ]),
  );
  return async (document) => {
    const embedded = 'auth' in document.facts ? document.facts.auth : [];
    const sections = embedded.flatMap((slug) => library.auth.get(slug) ?? []);
    const shown = await Promise.all([document, ...sections].map((one) => digestOwn(one, stateDir)));
    return sha256([shared, ...shown, updated.get(document.file)].join(' '));
  };
}

/** What other pages can show of a page. */
function outlineOf({ kind, slug, facts: { title, description } }: AnyDocument): unknown {
  return [kind, slug, title, description];
}

/** What a page shows of its own. */
async function digestOwn(document: AnyDocument, stateDir: string): Promise<string> {
  const verify = 'verify' in document.facts ? document.facts.verify?.file : undefined;
  const files = [...document.sampleFiles.map(({ src }) => src), ...(verify === undefined ? [] : [verify])];
  const parts = await Promise.all([
    ...Object.values(evidenceFolders).map((folder) =>
      hashFile(join(stateDir, folder, `${pageKey(document)}.json`)),
    ),
    ...document.diagrams.map(({ hash }) => hashFile(diagramPath(stateDir, hash))),
    ...files.map(async (src) => sha256((await readPageFile(document, src)) ?? '')),
  ]);
  return sha256([document.kind, document.slug, document.hash, ...parts].join(' '));
}

async function hashFile(path: string): Promise<string> {
  return existsSync(path) ? readFile(path).then(sha256, () => '') : '';
}

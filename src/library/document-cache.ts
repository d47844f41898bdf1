import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { normalText } from '#guide/normal-text.ts';
import type { DocumentSource } from '#guide/read-document.ts';
import { sha256 } from '#guide/sha256.ts';
import { reviveDocument, type StoredDocument, storeDocument } from '#guide/stored-document.ts';
import { hashCode } from './hash-code.ts';
import { keepFile } from './keep-file.ts';
import { removeUnfinished } from './remove-unfinished.ts';

/**
 * Documents without findings, each kept by its path and held by its text: a check keeps what it has read, and who loads the
 * library next parses no page for its facts. A cache that cannot be written costs the next one its time.
 */
export interface DocumentCache {
  /** The document of a file, where one is kept of exactly this text. */
  readonly get: (source: DocumentSource) => Promise<AnyDocument | undefined>;
  /** Keeps a document that has no findings. */
  readonly set: (document: AnyDocument) => Promise<void>;
  /** Forgets what was neither read nor kept by this one. */
  readonly forgetOthers: () => Promise<void>;
}

interface CacheFile {
  /** The hash of the code that reads documents, and of the packages. */
  readonly engine: string;
  readonly document: StoredDocument;
}

/** Opens the cache below a folder. What is missing, damaged or of other code is not there: it costs time, never truth. */
export async function openDocumentCache(cacheDir: string): Promise<DocumentCache> {
  const folder = join(cacheDir, 'documents');
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const engine = await hashCode(['guide', 'schema', 'diagnostics']);
  const used = new Set<string>();
  const nameOf = ({ file }: Pick<DocumentSource, 'file'>) => `${sha256(file)}.json`;
  return {
    async get(source) {
      const name = nameOf(source);
      const kept = await readKept(join(folder, name));
      if (kept?.engine !== engine || kept.document.hash !== sha256(normalText(source.text))) return undefined;
      used.add(name);
      return reviveDocument(kept.document, source) as AnyDocument;
    },
    async set(document) {
      const name = nameOf(document);
      used.add(name);
      const text = JSON.stringify({ engine, document: storeDocument(document) } satisfies CacheFile);
      await keepFile(join(folder, name), text).catch(() => undefined);
    },
    async forgetOthers() {
      await removeUnfinished(folder);
      const names = await readdir(folder).catch(() => []);
      const others = names.filter((name) => name.endsWith('.json') && !used.has(name));
      await Promise.all(others.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
    },
  };
}

async function readKept(file: string): Promise<CacheFile | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<CacheFile> | null;
    return kept?.document === undefined ? undefined : (kept as CacheFile);
  } catch {
    return undefined;
  }
}

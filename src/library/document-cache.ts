import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { normalText } from '#guide/normal-text.ts';
import type { DocumentSource } from '#guide/read-document.ts';
import { sha256 } from '#guide/sha256.ts';
import { reviveDocument, type StoredDocument, storeDocument } from '#guide/stored-document.ts';
import { hashCode } from './hash-code.ts';
import { removeUnfinished } from './remove-unfinished.ts';
import { writeWhole } from './write-whole.ts';

/** Documents without findings, kept from load to load by their text. */
export interface DocumentCache {
  /** The document of a file, where one is kept of exactly this text. */
  readonly get: (source: DocumentSource) => AnyDocument | undefined;
  /** Keeps a document that has no findings. */
  readonly set: (document: AnyDocument) => void;
  /** Writes what this load used, where it differs from what was there; the rest is forgotten. */
  readonly save: () => Promise<void>;
}

interface CacheFile {
  /** The hash of the code that reads documents, and of the packages. */
  readonly engine: string;
  readonly documents: Readonly<Record<string, StoredDocument>>;
}

const name = 'documents.json';

/** Opens the cache of a folder. One that is missing, damaged or of other code is empty: it costs time, never truth. */
export async function openDocumentCache(folder: string): Promise<DocumentCache> {
  const file = join(folder, name);
  const engine = await hashCode(['guide', 'schema', 'diagnostics']);
  const kept = await readKept(file, engine);
  const used: Record<string, StoredDocument> = {};
  let isChanged = false;
  return {
    get(source) {
      const stored = kept[source.file];
      if (stored?.hash !== sha256(normalText(source.text))) return undefined;
      used[source.file] = stored;
      return reviveDocument(stored, source) as AnyDocument;
    },
    set(document) {
      used[document.file] = storeDocument(document);
      isChanged = true;
    },
    async save() {
      if (!isChanged && Object.keys(used).length === Object.keys(kept).length) return;
      await removeUnfinished(folder);
      await writeWhole(file, JSON.stringify({ engine, documents: used } satisfies CacheFile));
    },
  };
}

async function readKept(file: string, engine: string): Promise<Readonly<Record<string, StoredDocument>>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as CacheFile;
    return kept.engine === engine ? { ...kept.documents } : {};
  } catch {
    return {};
  }
}

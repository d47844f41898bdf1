import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, Body } from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';
import { displayPath } from './display-path.ts';
import type { DocumentCache } from './document-cache.ts';
import type { FoundDocument } from './find-files.ts';
import { readText } from './read-text.ts';

/** A page that was read: `document` where it has no errors, `body` where its MDX parses. */
export interface ReadPage {
  readonly document?: AnyDocument;
  readonly body?: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where pages are read. */
export interface PageSource {
  readonly root: string;
  /** Documents of earlier loads. */
  readonly cache?: DocumentCache;
}

/** Reads one page of a content root. */
export async function readPage(
  { kind, slug, path }: FoundDocument,
  { root, cache }: PageSource,
): Promise<ReadPage> {
  const file = displayPath(root, path);
  const text = await readText({ root, path: join(root, path), file });
  if (!('text' in text)) return { diagnostics: [text.diagnostic] };
  const source = { kind, slug, file, path: join(root, path), text: text.text };
  const kept = await cache?.get(source);
  if (kept !== undefined) return { document: kept, body: kept, diagnostics: [] };
  const page = readDocument(source) as ReadPage;
  if (page.document !== undefined && page.diagnostics.length === 0) await cache?.set(page.document);
  return page;
}

import { basename, join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { DocumentSource } from '#guide/read-document.ts';
import { reviveDocument, type StoredDocument, storeDocument } from '#guide/stored-document.ts';
import { documentsOf, type Library } from './library.ts';

/** A library as plain data, which can be sent to another thread. */
export interface StoredLibrary extends Omit<Library, 'guides' | 'auth' | 'patterns' | 'reference'> {
  readonly documents: readonly SentDocument[];
}

interface SentDocument {
  readonly source: DocumentSource;
  readonly stored: StoredDocument;
}

/** What of a library can be sent. */
export function storeLibrary(library: Library): StoredLibrary {
  const { guides: _guides, auth: _auth, patterns: _patterns, reference: _reference, ...rest } = library;
  return { ...rest, documents: documentsOf(library).map(sendDocument) };
}

/** The library again. The body of a page is parsed when it is asked for. */
export function reviveLibrary({ documents, ...rest }: StoredLibrary): Library {
  const pages = documents.map(({ source, stored }) => reviveDocument(stored, source) as AnyDocument);
  const guides = pages.filter((page) => page.kind === 'guide');
  const auth = pages.filter((page) => page.kind === 'auth');
  const patterns = pages.filter((page) => page.kind === 'pattern');
  const reference = pages.filter((page) => page.kind === 'reference');
  return { ...rest, guides, auth: new Map(auth.map((page) => [page.slug, page])), patterns, reference };
}

function sendDocument(document: AnyDocument): SentDocument {
  const { kind, slug, file, folder, text } = document;
  return {
    source: { kind, slug, file, path: join(folder, basename(file)), text },
    stored: storeDocument(document),
  };
}

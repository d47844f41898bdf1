import { dirname } from 'node:path';
import type { AnyDocument, DocumentKind, FieldSpans, MdxDocument } from './mdx-document.ts';
import { normalText } from './normal-text.ts';
import { type DocumentSource, readDocument } from './read-document.ts';

/** What is kept of a document: plain data, all but its text, its tree, and what is made of them. */
export interface StoredDocument
  extends Pick<
    MdxDocument,
    | 'hash'
    | 'facts'
    | 'headings'
    | 'links'
    | 'anchors'
    | 'components'
    | 'samples'
    | 'diagrams'
    | 'sampleFiles'
  > {
  readonly fields: readonly [
    pointer: string,
    spans: FieldSpans extends ReadonlyMap<string, infer S> ? S : never,
  ][];
}

/** The part of a document that is kept. */
export function storeDocument(document: AnyDocument): StoredDocument {
  const { hash, facts, headings, links, anchors, components, samples, diagrams, sampleFiles, fields } =
    document;
  const lists = { headings, links, anchors, components, samples, diagrams, sampleFiles };
  return { hash, facts, ...lists, fields: [...fields] };
}

/** A document from what was kept of it and its text, which has to be the same; its body is parsed when it is asked for. */
export function reviveDocument<Kind extends DocumentKind>(
  stored: StoredDocument,
  source: DocumentSource<Kind>,
): MdxDocument<Kind> {
  let read: MdxDocument<Kind> | undefined;
  const whole = (): MdxDocument<Kind> => {
    read ??= readDocument(source).document;
    if (read === undefined) throw new Error(`\`${source.file}\` is not what was kept of it.`);
    return read;
  };
  const fields: FieldSpans = new Map(stored.fields);
  return {
    ...stored,
    kind: source.kind,
    slug: source.slug,
    file: source.file,
    folder: dirname(source.path),
    text: normalText(source.text),
    facts: stored.facts as MdxDocument<Kind>['facts'],
    fields,
    get tree() {
      return whole().tree;
    },
    render: (options) => whole().render(options),
  };
}

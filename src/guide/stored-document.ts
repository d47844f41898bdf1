import { dirname } from 'node:path';
import type { Root } from 'mdast';
import { collectSamples } from './collect-samples.ts';
import type { AnyDocument, DocumentKind, MdxDocument } from './mdx-document.ts';
import { normalText } from './normal-text.ts';
import { parseMdx } from './parse-mdx.ts';
import { type DocumentSource, readDocument } from './read-document.ts';
import { renderSegments } from './render-segments.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/** What is kept of a document: plain data, all but its text, its tree, and what few ask for and is made of them. */
export type StoredDocument = Pick<
  MdxDocument,
  'hash' | 'facts' | 'headings' | 'links' | 'anchors' | 'components' | 'samples' | 'diagrams' | 'sampleFiles'
>;

/** The part of a document that is kept. */
export function storeDocument(document: AnyDocument): StoredDocument {
  const { hash, facts, headings, links, anchors, components, samples, diagrams, sampleFiles } = document;
  const lists = { headings, links, anchors, components, samples, diagrams, sampleFiles };
  return { hash, facts, ...lists };
}

/**
 * A document from what was kept of it and its text, which has to be the same. Its body is parsed when it is asked for, and held
 * no longer than memory is plenty: the trees of a thousand pages take more of it than all else.
 */
export function reviveDocument<Kind extends DocumentKind>(
  stored: StoredDocument,
  source: DocumentSource<Kind>,
): MdxDocument<Kind> {
  const { kind, slug, file } = source;
  const text = normalText(source.text);
  let parsed: WeakRef<Root> | undefined;
  const parse = (): Root => {
    const known = parsed?.deref();
    if (known !== undefined) return known;
    const { tree } = parseMdx(file, text, (splitFrontmatter(text)?.endLine ?? 0) + 1);
    if (tree === undefined) throw new Error(`\`${file}\` is not what was kept of it.`);
    parsed = new WeakRef(tree);
    return tree;
  };
  return {
    ...stored,
    ...{ kind, slug, file, text },
    folder: dirname(source.path),
    facts: stored.facts as MdxDocument<Kind>['facts'],
    get fields() {
      return readDocument(source).document?.fields ?? new Map();
    },
    get tree() {
      return parse();
    },
    render: (options) => {
      const tree = parse();
      const { byLine } = collectSamples(tree, stored.headings, { file, text });
      return renderSegments({ ...stored, tree, byLine }, options);
    },
  };
}

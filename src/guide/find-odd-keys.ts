import { type Document, isNode, isScalar, type Range, visit } from 'yaml';

/** A key of a YAML document that cannot be the name of a field, and where it stands. */
export interface OddKey {
  readonly what: 'list or mapping' | 'empty';
  readonly range: Range;
}

/** The keys that cannot be names of fields: lists, mappings, and nothing at all. */
export function findOddKeys(document: Document.Parsed): OddKey[] {
  const odd: OddKey[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      const what = oddityOf(key);
      if (what !== undefined) odd.push({ what, range: (isNode(key) ? key.range : undefined) ?? [0, 0, 0] });
    },
  });
  return odd;
}

function oddityOf(key: unknown): OddKey['what'] | undefined {
  if (!isScalar(key)) return 'list or mapping';
  return key.value === null || key.value === '' ? 'empty' : undefined;
}

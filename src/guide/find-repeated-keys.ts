import { type Document, isScalar, type Range, visit } from 'yaml';

/** A key that a mapping has twice: where the second stands, and the first. */
export interface RepeatedKey {
  readonly key: string;
  readonly range: Range;
  readonly first: Range;
}

/** The first key of each mapping that stands in it twice: those after it are often a consequence of the same mistake. */
export function findRepeatedKeys(document: Document.Parsed): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Map<string, Range>();
      for (const { key } of items) {
        if (!isScalar(key) || key.range == null) continue;
        const name = String(key.value);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, key.range);
        else {
          repeated.push({ key: name, range: key.range, first });
          return;
        }
      }
    },
  });
  return repeated;
}

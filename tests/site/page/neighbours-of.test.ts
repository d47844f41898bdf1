import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { neighboursOf } from '#site/page/neighbours-of.ts';

const root = join(import.meta.dirname, '../../fixtures/site/content');

test('a page has those of its kind before and after it that lie below the same page', async () => {
  const library = await loadLibrary(root);
  const [page] = library.reference;
  assert.ok(page !== undefined);
  const slugs = ['a', 'b', 'b/one', 'b/two', 'c'];
  const reference = slugs.map((slug) => ({ ...page, slug }));
  const around = (slug: string) => {
    const { previous, next } = neighboursOf({ kind: 'reference', slug }, { ...library, reference });
    return [previous?.slug, next?.slug];
  };
  assert.deepEqual(slugs.map(around), [
    [undefined, 'b'],
    ['a', 'c'],
    [undefined, 'b/two'],
    ['b/one', undefined],
    ['b', undefined],
  ]);
  const [guide] = library.guides;
  assert.ok(guide !== undefined);
  assert.deepEqual(neighboursOf(guide, library), {});
});

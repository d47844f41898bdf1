import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';
import { hasTracks, pageTracks } from '#samples/page-tracks.ts';
import { fences } from './fences.ts';

const upkeep = 'owner: Tests\nreviewed: 2026-11-02\nreviewEvery: 6m';

function reference(facts: string, body: string): AnyDocument {
  const text = `---\ntitle: A page\ndescription: A page of a test.\n${facts}\n---\n${body}`;
  const place = { kind: 'reference', slug: 'page', file: 'page.mdx', path: '/content/page.mdx' } as const;
  const { document, diagnostics } = readDocument({ ...place, text });
  assert.ok(document, JSON.stringify(diagnostics));
  return document;
}

test('a page without samples has nothing to run', () => {
  assert.equal(hasTracks(reference(upkeep, 'Text.\n')), false);
});

test('an illustrative sample counts, but not on a page that something generates', () => {
  const shown = fences(['bash illustrative="For show."', 'true']);
  assert.equal(hasTracks(reference(upkeep, shown)), true);
  const generated = reference('generated: a script', shown);
  assert.deepEqual([hasTracks(generated), pageTracks(generated)], [false, []]);
});

test('a page that something generates is run whole where one of its samples is', () => {
  const both = fences(['bash illustrative="For show."', 'true'], ['bash', 'true']);
  const [track] = pageTracks(reference('generated: a script', both));
  assert.deepEqual(
    track?.steps.map(({ kind }) => kind),
    ['noted', 'run'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasRecord } from '#guide/has-record.ts';
import type { AnyDocument, Sample } from '#guide/mdx-document.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { layOver } from '../diagnostics/lay-over.ts';

const facts = { errors: [], events: [], mapping: [] } as unknown as AnyDocument['facts'];

function sampleWith(info: Sample['info']): Sample {
  return { info } as Sample;
}

test('a page has a record where a run can prove something of it', async (context) => {
  const library = await loadLibrary(await layOver(context));
  const found = documentsOf(library).map((page) => [`${page.kind} ${page.slug}`, hasRecord(page)] as const);
  assert.deepEqual(Object.fromEntries(found), {
    'guide take-orders': true,
    'auth acme-keys': true,
    'pattern webhooks': false,
  });
});

test('samples that are only shown are none, one that runs, a row of errors or events, and a script are', () => {
  const shown = [sampleWith({ illustrative: 'It costs money.' }), sampleWith({ manual: 'In a browser.' })];
  assert.equal(hasRecord({ facts, samples: [] }), false);
  assert.equal(hasRecord({ facts, samples: shown }), false);
  assert.equal(hasRecord({ facts, samples: [...shown, sampleWith({})] }), true);
  const withFacts = (more: object) =>
    hasRecord({ facts: { ...facts, ...more } as typeof facts, samples: shown });
  assert.equal(withFacts({ errors: [{}] }), true);
  assert.equal(withFacts({ verify: { file: './verify.mjs' } }), true);
  assert.equal(withFacts({ events: [{}] }), false);
  assert.equal(withFacts({ events: [{}], webhooks: {} }), true);
});

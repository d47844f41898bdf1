import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../scripts/screenshots/page-kind.ts';

test('pages are of one kind by where they stand', () => {
  const kinds = {
    '/': 'home',
    '': 'home',
    '/guides/take-a-payment/': 'guides/*',
    'guides/another/': 'guides/*',
    '/inventory/': 'inventory',
    '/reference/codes/': 'reference/*',
    '/reference/codes/schema/missing-field/': 'reference/*/*',
    '/404.html': '404',
  };
  for (const [address, kind] of Object.entries(kinds)) assert.equal(kindOf(address), kind, address);
});

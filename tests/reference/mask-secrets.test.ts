import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from '#lint/lint-text.ts';
import { maskSecrets } from '../../scripts/reference/mask-secrets.ts';

const secrets = [
  `sk_live_${'4eC39HqLyjWDarjt'}`,
  `ghp_${'a1b2c3d4e5f6'.repeat(3)}`,
  `AC${'0123456789abcdef'.repeat(2)}`,
];

test('a credential is masked at its length, and nothing else is', () => {
  for (const secret of secrets) {
    const text = `First.\n\nSend \`${secret}\`, or ${secret} again.\n`;
    const masked = maskSecrets(text);
    assert.ok(!masked.includes(secret));
    assert.equal(masked.replaceAll(/\S*x{8,}\S*/g, 'X'), 'First.\n\nSend X or X again.\n');
    assert.deepEqual([masked.length, lintText({ file: '', text: masked })], [text.length, []]);
  }
  assert.equal(maskSecrets('Send `sk_live_…`.\n'), 'Send `sk_live_…`.\n');
});

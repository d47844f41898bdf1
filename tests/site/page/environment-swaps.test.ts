import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { highlightCode } from '#site/code/highlight-code.ts';
import { environmentSwaps } from '#site/page/environment-swaps.ts';
import { findSwaps } from '#site/page/find-swaps.ts';
import { swapProse } from '#site/page/swap-html.ts';

const root = join(import.meta.dirname, '../../fixtures/site/content');
const api = { sandbox: 'https://api.sandbox.example', production: 'https://api.example' };
const key = { sandbox: 'sk_test_…', production: 'sk_live_…' };
const words = { added: '', removed: '' };

test('addresses and placeholders of a page’s configuration are told apart, numbers and words are not', async () => {
  const library = await loadLibrary(root);
  const [guide] = library.guides;
  assert.ok(guide !== undefined);
  assert.deepEqual(environmentSwaps(guide, library.providers), [
    { sandbox: 'https://api.sandbox.acme-pay.example', production: 'https://api.acme-pay.example' },
    { sandbox: 'ap_test_…', production: 'ap_live_…' },
  ]);
});

test('a value that two rows give other values in production is none', async () => {
  const library = await loadLibrary(root);
  const [guide] = library.guides;
  assert.ok(guide !== undefined);
  const row = { key: 'A', what: 'x', kind: 'env', where: 'x', secret: false } as const;
  const withRows = (...productions: string[]) => {
    const configuration = productions.map((production) => ({ ...row, sandbox: 'a-b-c', production }));
    return environmentSwaps({ ...guide, facts: { ...guide.facts, configuration } }, library.providers);
  };
  assert.deepEqual(withRows('d-e-f', 'd-e-f'), [{ sandbox: 'a-b-c', production: 'd-e-f' }]);
  assert.deepEqual(withRows('d-e-f', 'g-h-i'), []);
  assert.deepEqual(withRows('a-b-c'), []);
  assert.deepEqual(withRows('two words'), []);
});

test('a value is found whole, and not as a part of a longer one', () => {
  const found = (text: string) => findSwaps(text, [api, key]).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(found('curl https://api.sandbox.example/v1 -u sk_test_…:'), [api.sandbox, key.sandbox]);
  assert.deepEqual(found('"https://api.sandbox.example".'), [api.sandbox]);
  assert.deepEqual(found('https://api.sandbox.example.org'), []);
  assert.deepEqual(found('https://api.sandbox.example-2'), []);
  assert.deepEqual(found('https://api-sandbox.example'), [], 'a full stop is no wildcard');
  assert.deepEqual(found('my_sk_test_…'), []);
});

test('prose has both values in its code marks, as text', () => {
  const odd = { sandbox: 'https://a.example?x=1&y=<z>', production: 'https://b.example?x=1&y="<z>"' };
  const html = '<p>https://api.sandbox.example <code>https://a.example?x=1&#x26;y=&#x3C;z></code></p>';
  assert.equal(
    swapProse(html, [odd, api], 'production:'),
    '<p>https://api.sandbox.example <code><b class="sb">https://a.example?x=1&#x26;y=&#x3C;z></b>' +
      '<b class="pr-label">production:</b><b class="pr">https://b.example?x=1&amp;y=&quot;&lt;z&gt;&quot;</b></code></p>',
  );
  assert.equal(swapProse('<code>a &amp;&amp; b</code>', [api], 'x'), '<code>a &amp;&amp; b</code>');
});

test('a code mark has its whole text for both environments', () => {
  assert.equal(
    swapProse('<code>GET https://api.sandbox.example/v1?key=sk_test_…</code>', [api, key], 'production:'),
    '<code><b class="sb">GET https://api.sandbox.example/v1?key=sk_test_…</b><b class="pr-label">production:</b>' +
      '<b class="pr">GET https://api.example/v1?key=sk_live_…</b></code>',
  );
});

test('a sample has both values in the colour of their place, and without those of production its very text', async () => {
  const text = 'curl "https://api.sandbox.example/v1" -u sk_test_…:\necho https://api.sandbox.example';
  const html = await highlightCode({ text, language: 'bash', swaps: [api, key] }, words);
  assert.match(html, /<b class="sb"><i class="s">https:\/\/api\.sandbox\.example<\/i><\/b>/);
  assert.match(html, /<b class="pr"><i class="s">https:\/\/api\.example<\/i><\/b>/);
  const plain = (kept: string, gone: string) =>
    html
      .replaceAll(new RegExp(`<b class="${gone}">.*?</b>`, 'g'), '')
      .replaceAll(new RegExp(`<b class="${kept}">|<[^>]*>`, 'g'), '')
      .replaceAll('&quot;', '"');
  assert.equal(plain('sb', 'pr'), text);
  assert.equal(
    plain('pr', 'sb'),
    text.replaceAll(api.sandbox, api.production).replaceAll(key.sandbox, key.production),
  );
});

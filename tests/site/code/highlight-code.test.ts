import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightCode } from '#site/code/highlight-code.ts';
import { lineSet } from '#site/code/line-set.ts';
import { tabName } from '#site/code/tab-name.ts';

const samples = [
  { language: 'js', text: 'const a = /<b>&/; // "quoted"\n\n  f(a)' },
  { language: 'bash', text: 'curl -s "$URL" \\\n  -d a=1 | jq .id' },
  { language: 'python', text: 'import os\nprint(f"{os.environ[\'A\']} <x>")' },
  { language: 'json', text: '{ "a": [1, true, null, "é"] }' },
  { language: 'no-such-language', text: '<plain> & text' },
];

test('the text of highlighted code is the code, character by character, with and without marked lines', async () => {
  for (const { language, text } of samples) {
    for (const lines of [undefined, '1-2']) {
      const html = await highlightCode({ language, text, lines });
      assert.equal(textOf(html), text);
    }
  }
});

test('highlighted code has classes and no styles', async () => {
  for (const sample of samples) {
    const html = await highlightCode(sample);
    assert.doesNotMatch(html, /style/);
  }
  assert.match(await highlightCode({ language: 'js', text: 'const a' }), /<i class="k">const <\/i>/);
});

test('marked lines are marked', async () => {
  const html = await highlightCode({ language: 'text', text: 'a\nb\nc', lines: '{2}' });
  assert.equal(html, 'a\n<span class="hl">b</span>\nc');
  assert.deepEqual([...lineSet('{1,3-5}')], [1, 3, 4, 5]);
  assert.deepEqual([...lineSet('x,,2-')], []);
});

test('the aliases of a language share a tab', () => {
  assert.equal(tabName('mjs'), tabName('javascript'));
  assert.equal(tabName('sh'), tabName('bash'));
});

function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}

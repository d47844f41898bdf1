import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineSet } from '#guide/line-set.ts';
import { type Code, highlightCode } from '#site/code/highlight-code.ts';
import { tabName } from '#site/code/tab-name.ts';

const highlight = (code: Code) => highlightCode(code, { added: 'added: ', removed: 'removed: ' });

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
      const html = await highlight({ language, text, marks: { lines } });
      assert.equal(textOf(html), text);
    }
  }
});

test('highlighted code has classes and no styles', async () => {
  for (const sample of samples) {
    const html = await highlight(sample);
    assert.doesNotMatch(html, /style/);
  }
  assert.match(await highlight({ language: 'js', text: 'const a' }), /<i class="k">const <\/i>/);
});

test('marked lines are marked', async () => {
  const html = await highlight({ language: 'text', text: 'a\nb\nc', marks: { lines: '2' } });
  assert.equal(html, 'a\n<span class="hl">b</span>\nc');
  assert.deepEqual([...lineSet('{1,3-5}')], [1, 3, 4, 5]);
  assert.deepEqual([...lineSet('x,,2-')], []);
});

test('what is left without the removed lines is what runs, wherever they stand', async () => {
  const text = 'a\nb\nc\nd';
  for (const [del, left] of [
    ['{1}', 'b\nc\nd'],
    ['{1-2}', 'c\nd'],
    ['{2}', 'a\nc\nd'],
    ['{1,3}', 'b\nd'],
    ['{4}', 'a\nb\nc'],
    ['{1,3-4}', 'b'],
  ] as const) {
    const html = await highlight({ language: 'text', text, marks: { del, ins: '{1}' } });
    assert.equal(textOf(html), text);
    assert.equal(textOf(html.replace(/<del.*?<\/del>/gs, '')), left);
  }
  const html = await highlight({ language: 'text', text: 'a\nb', marks: { del: '{1}', ins: '{2}' } });
  assert.equal(
    html,
    '<del class="hl" data-word="removed: ">a</del><del class="end">\n</del><ins class="hl" data-word="added: ">b</ins>',
  );
});

test('the aliases of a language share a tab', () => {
  assert.equal(tabName('mjs'), tabName('javascript'));
  assert.equal(tabName('sh'), tabName('bash'));
});

function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}

test('the languages that run are highlighted, from the first line on', async () => {
  const cases = [
    ['bash', 'echo "a" # c'],
    ['js', 'f("a"); // c'],
    ['ts', 'f("a"); // c'],
    ['python', 'f("a") # c'],
    ['ruby', 'f("a") # c'],
    ['php', 'f("a"); // c'],
    ['go', 'f("a") // c'],
    ['java', 'f("a"); // c'],
  ] as const;
  for (const [language, text] of cases) {
    const html = await highlight({ language, text });
    assert.match(html, /<i class="s">&quot;a&quot; ?<\/i>/, language);
    assert.match(html, /<i class="c">(?:#|\/\/) c<\/i>/, language);
  }
});

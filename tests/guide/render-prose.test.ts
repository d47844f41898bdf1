import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderNotes, renderProse } from '#guide/render-prose.ts';

describe('renderProse', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Plain.', 'Plain.'],
    [
      '`a` *b* **c** [d](https://x.example)',
      '<code>a</code> <em>b</em> <strong>c</strong> <a href="https://x.example">d</a>',
    ],
    ['[a](/guides/b#c)', '<a href="/base/guides/b/#c">a</a>'],
    ['![a](/b.png)', '<img src="/base/b.png" alt="a">'],
    ['a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['', ''],
    ['{1 + 1}', '{1 + 1}'],
    ['[a](javascript:alert(1))', '<a href="#">a</a>'],
    ['[a](JAVASCRIPT&colon;alert(1))', '<a href="#">a</a>'],
    ['<javascript:alert(1)>', '<a href="#">javascript:alert(1)</a>'],
    ['![a](javascript:alert(1))', '<img src="#" alt="a">'],
    ['[a]\n\n[a]: data:text/html,b', '<a href="#">a</a>'],
  ];
  for (const [markdown, html] of cases)
    test(JSON.stringify(markdown), () => assert.equal(renderProse(markdown, { base: '/base' }), html));

  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<div onclick="x">a</div>\n\nb',
    '<!-- a -->b',
    '&lt;script&gt;',
    '[a](https://x.example "t\\"onmouseover=alert(1)")',
    '`<b>`',
    '</td></table><iframe src=x>',
    '<svg/onload=alert(1)>',
    '# <b>x</b>',
  ];
  for (const markdown of hostile) {
    test(`${JSON.stringify(markdown)} makes no element of its own`, () => {
      assert.doesNotMatch(renderProse(markdown), /<(?:script|img|div|iframe|svg|b|!--)/i);
      assert.doesNotMatch(renderProse(markdown), /<[^>]*"\s*on\w+=/i);
    });
  }

  test('10,000 levels are text', () => {
    for (const mark of ['>', '> ', '- ', '*a ', '[', '_', '**a _b '])
      assert.doesNotThrow(() => renderProse(`${mark.repeat(10_000)}x`));
  });
});

describe('renderNotes', () => {
  const render = (markdown: string) => renderNotes(markdown, { headingShift: 1, words: { table: 'Table' } });

  test('leaves the title out, and moves other headings down', () => {
    assert.equal(render('# Title\n\n## A\n\n###### B\n\nText.'), '<h3>A</h3>\n<h6>B</h6>\n<p>Text.</p>');
  });

  test('shows raw HTML as text, and links to other sites alone', () => {
    assert.equal(
      render('<b onclick="x()">a</b> [b](https://b.example) [c](./c.md) [d](javascript:x) ![e](e.png)'),
      '<p>&#x3C;b onclick="x()">a&#x3C;/b> <a href="https://b.example">b</a> <a>c</a> <a>d</a> <img alt="e"></p>',
    );
  });

  test('lets a wide table scroll, also with the keyboard', () => {
    assert.match(
      render('| a | b |\n| --- | --- |\n| 1 | 2 |'),
      /^<div class="table-region" role="group" tabindex="0" aria-label="Table"><table>/,
    );
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Segment } from '#guide/mdx-document.ts';
import { stringsOf } from '#site/strings/strings-of.ts';
import { readBody } from './read-page.ts';

const words = stringsOf('en').body;

/** The segments as one line: HTML as it is, the rest in brackets. */
function sketch(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.type === 'html') return segment.html.replace(/\n/g, '');
      if (segment.type === 'component')
        return `[${segment.name}${JSON.stringify(segment.props)}: ${sketch(segment.children)}]`;
      if (segment.type === 'samples') return `[samples ${segment.ids.join(' ')}]`;
      return segment.type === 'sample' ? `[sample ${segment.id}]` : '[diagram]';
    })
    .join('');
}

const of = (body: string) => sketch(readBody(body).render({ words }));

describe('renderSegments', () => {
  test('nests components, samples and prose as the page does', () => {
    const body =
      '<Steps>\n\n1. One\n\n   ```bash id=a\n   x\n   ```\n\n2. Two\n\n   <Note kind="tip">\n   Mind *it*.\n   </Note>\n\n</Steps>\n';
    assert.equal(
      of(body),
      '[Steps{}: <ol><li><p>One</p>[sample a]</li><li><p>Two</p>[Note{"kind":"tip"}: <p>Mind <em>it</em>.</p>]</li></ol>]',
    );
  });

  test('shows a group once, and no output fence', () => {
    const body =
      '<Samples>\n\n```bash id=a\nx\n```\n\n```text output\ny\n```\n\n```js id=b\nz\n```\n\n</Samples>\n\n```bash id=c\nx\n```\n\n```text output\ny\n```\n';
    assert.equal(of(body), '[samples a b][sample c]');
  });

  test('keeps a component without children, and a diagram', () => {
    assert.equal(
      of('<Configuration />\n\n```mermaid title="t"\ngraph TD\n```\n'),
      '[Configuration{}: ][diagram]',
    );
  });

  test('escapes what looks like HTML, and a comment like its own markers', () => {
    const html = of('`<script>` \\<b> & "q" `<!--handrail:0-->` \\<!--handrail:0-->\n');
    assert.doesNotMatch(html, /<script|<b>|<!--/);
    assert.match(html, /handrail:0/);
  });

  test('puts the base before paths of the site, and nothing before others', () => {
    const [segment] = readBody('[a](/guides/x#y) [b](./f.txt) [c](https://x.example) [d](#top)\n').render({
      base: '/docs',
      words,
    });
    const hrefs = [...(segment?.type === 'html' ? segment.html : '').matchAll(/href="([^"]*)"/g)].map(
      ([, href]) => href,
    );
    assert.deepEqual(hrefs, ['/docs/guides/x/#y', './f.txt', 'https://x.example', '#top']);
  });

  test('embedded, moves ids, levels and the links to them', () => {
    const [segment] = readBody('## A\n\nSee [a](#a).\n').render({ idPrefix: 'p-', headingShift: 1, words });
    assert.equal(
      segment?.type === 'html' ? segment.html : '',
      '<h3 id="p-a">A<a href="#p-a" class="heading-anchor" aria-label="Link to “A”">#</a></h3>\n<p>See <a href="#p-a">a</a>.</p>',
    );
  });

  test('footnotes have ids that no heading can have, with the prefix of an embedded section', () => {
    const [segment] = readBody('A[^1] b[^1].\n\n[^1]: See [c](#d).\n').render({
      idPrefix: 'p-',
      headingShift: 1,
      words,
    });
    const html = segment?.type === 'html' ? segment.html : '';
    assert.deepEqual(html.match(/(?:id|href|aria-describedby)="[^"]*"|<h\d/g), [
      'href="#siteFootnote-p-fn-1"',
      'id="siteFootnote-p-fnref-1"',
      'aria-describedby="siteFootnote-p-label"',
      'href="#siteFootnote-p-fn-1"',
      'id="siteFootnote-p-fnref-1-2"',
      'aria-describedby="siteFootnote-p-label"',
      '<h3',
      'id="siteFootnote-p-label"',
      'id="siteFootnote-p-fn-1"',
      'href="#p-d"',
      'href="#siteFootnote-p-fnref-1"',
      'href="#siteFootnote-p-fnref-1-2"',
    ]);
  });

  test('gives a heading of a quote its id', () => assert.match(of('> ## Q\n'), /<h2 id="q">/));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Link } from '#guide/mdx-document.ts';
import { proseOf } from '#guide/prose-of.ts';
import { guideSchema } from '#schema/guide.ts';
import { page, readText } from './read-page.ts';

/** A link as `url | what stands at its place`, with `~` where that is not the address as it is. */
function linesOf(text: string, links: readonly Link[]): string[] {
  const lines = text.split('\n');
  return links.map(({ url, span: { start, end }, isVerbatim }) => {
    const at = lines.slice(start.line - 1, end.line);
    at[at.length - 1] = at.at(-1)?.slice(0, end.column - 1) ?? '';
    at[0] = at[0]?.slice(start.column - 1) ?? '';
    return `${url} | ${isVerbatim ? '' : '~'}${at.join('\\n')}`;
  });
}

/** The links of a pattern page. */
function linksOf(body: string, more = ''): string[] {
  const text = page(body, more);
  const { document, diagnostics } = readText(text);
  assert.deepEqual(diagnostics, []);
  return linesOf(text, document?.links ?? []);
}

describe('the links of a body stand where their addresses stand', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['[a](/b)', ['/b | /b']],
    ['[/b](/b) and [`/b`](/b)', ['/b | /b', '/b | /b']],
    ['[a](/b "/b")', ['/b | /b']],
    ['[a](/bc) [a](/b)', ['/bc | /bc', '/b | /b']],
    ['[a](</b c>)', ['/b c | /b c']],
    ['![./b.png](./b.png)', ['./b.png | ./b.png']],
    ['[/b]\n\n[/b]: /b', ['/b | /b']],
    ['[a]\n\n[a]: </b> "c"', ['/b | /b']],
    ['[**a**](/b)', ['/b | /b']],
    ['[![a](./b.png)](/b)', ['/b | /b', './b.png | ./b.png']],
    ['> [a](/b)\n> c', ['/b | /b']],
    ['[a](\n/b)', ['/b | ~[a](\\n/b)']],
    ['[a](/b\\_c)', ['/b_c | ~[a](/b\\_c)']],
    ['[a](/b&amp;c)', ['/b&c | ~[a](/b&amp;c)']],
    ['See https://a.example/b.', ['https://a.example/b | ~https://a.example/b']],
    ['www.a.example', ['http://www.a.example | ~www.a.example']],
  ];
  for (const [body, expected] of cases)
    test(JSON.stringify(body), () => assert.deepEqual(linksOf(`${body}\n`), expected));
});

describe('the links of a frontmatter', () => {
  const row = (what: string) =>
    `configuration:\n  - key: A\n    what: ${what}\n    kind: flag\n    sandbox: "[a](/no)"\n    production: b\n    where: c\n`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['See [a](/b#c).', ['/b#c | /b#c']],
    ['"[/b](/b) [a](/bc) [a](/b)"', ['/b | /b', '/bc | /bc', '/b | /b']],
    ['>\n      See\n      [a](/b)\n      [a](/b)', ['/b | /b', '/b | /b']],
    ['"[a](/b\\u0063)"', ['/bc | ~"[a](/b\\u0063)"']],
    ['"![a](./b.png)"', ['./b.png | ./b.png']],
    ['See https://a.example', ['https://a.example | ~https://a.example']],
    ['Read `[a](/b)`', []],
    ['A [list] of <things>', []],
  ];
  for (const [what, expected] of cases)
    test(`in prose: ${what}`, () => assert.deepEqual(linksOf('', row(what)), expected));

  test('in a text that is not prose are none', () => {
    assert.deepEqual(linksOf('', 'tags: []\n'), []);
    const { document } = readText(page('').replace('A page', '"[a](/b)"'));
    assert.deepEqual(document?.links, []);
  });

  test('in `related` are its items, quoted or not', () => {
    assert.deepEqual(linksOf('', 'related: [/a, "/b#c", \'/d\']\n'), ['/a | /a', '/b#c | /b#c', '/d | /d']);
  });

  test('of a guide: the texts that are prose are told from the others by the schema', () => {
    const facts = {
      title: 'a',
      prerequisites: [{ id: 'b', what: 'c', tier: 'd', permission: 'e' }],
      configuration: [
        { use: 'f', unused: 'g' },
        { key: 'h', what: 'i', sandbox: 'j', same: 'k' },
      ],
      verify: { file: 'l', steps: [{ what: 'm', output: 'n' }] },
    };
    assert.equal([...proseOf(guideSchema, facts)].map(({ text }) => text).join(''), 'cdegikm');
  });
});

test('the links in the reasons of fences', () => {
  const body =
    '- a\n\n  ```bash illustrative="See [why](/a), as in [b](#b)."\n  [x](/no)\n  ```\n\n```js manual="Ask [them](/c)" id=d\ny\n```\n';
  assert.deepEqual(linksOf(body), ['/a | /a', '#b | #b', '/c | /c']);
});

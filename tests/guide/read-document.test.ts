import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '#guide/read-document.ts';
import { stringsOf } from '#site/strings/strings-of.ts';
import { page, problemsOf, readBody, readText } from './read-page.ts';

describe('frontmatter', () => {
  const without = [
    '',
    'hello',
    '---',
    '---\n---\n',
    '---\ntitle: x\n',
    ' ---\ntitle: x\n---\n',
    '----\ntitle: x\n----\n',
  ];
  for (const text of without) {
    test(`${JSON.stringify(text)} has none`, () => {
      const { document, diagnostics } = readText(text);
      assert.equal(document, undefined);
      assert.deepEqual(
        diagnostics.map(({ code, at }) => [code, at.span?.start]),
        [['schema/missing-field', { line: 1, column: 1 }]],
      );
    });
  }

  test('may hold `---` in a text, and be followed by a rule', () => {
    const { document } = readText(page('a\n\n---\n\nb\n', 'tags:\n  - a\nrelated:\n  - >-\n    /x ---\n'));
    assert.deepEqual(document?.facts.related, ['/x ---']);
  });

  test('may end the file', () => assert.ok(readText(page('').trimEnd()).document));

  test('with errors does not hide errors of the body, nor the reverse', () => {
    const { diagnostics } = readText(page('<Nota />\n').replace('owner', 'ownr'));
    assert.deepEqual(
      diagnostics.map(({ code, at }) => `${code} ${at.span?.start.line}`),
      ['schema/unknown-field 4', 'guide/unknown-component 8'],
    );
  });
});

describe('a reference page is kept by somebody, or generated', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['generated: a script', []],
    ['owner: A\nreviewed: 2026-11-02\nreviewEvery: 6m', []],
    [
      'generated: a script\nowner: A\nreviewEvery: 6m',
      [
        '4:12 Field `generated` cannot stand beside `owner`, `reviewEvery`. What makes the page anew, instead of `owner`, `reviewed` and `reviewEvery`.',
      ],
    ],
    [
      'owner: A\nrelated: x',
      [
        '2:1 Field `reviewEvery` is missing. Add `reviewEvery`: how long a review counts as fresh.',
        '2:1 Field `reviewed` is missing. Add `reviewed`: the day of the last review.',
        '5:10 Field `related` must be a list. Write it as a list: `[x]`. Related pages, as paths such as `/patterns/webhooks`.',
      ],
    ],
  ];
  for (const [fields, expected] of cases) {
    test(fields.replaceAll('\n', ', '), () => {
      const text = `---\ntitle: A\ndescription: B\n${fields}\n---\n`;
      const place = { kind: 'reference', slug: 'a/b', file: 'b.mdx', path: '/content/a/b.mdx' } as const;
      const found = readDocument({ ...place, text }).diagnostics.map(
        ({ at, message, help }) => `${at.span?.start.line}:${at.span?.start.column} ${message} ${help}`,
      );
      assert.deepEqual(found.sort(), expected);
    });
  }
});

describe('line endings and marks', () => {
  const text = page('## A\n\n```bash id=a\nx\n```\n\nSee [b](#b).\n\n<Note>\nz\n</Note>\n');
  test('CRLF changes nothing but the hash of the file', () => {
    const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map((one) => readText(one).document);
    for (const part of ['samples', 'headings', 'links', 'anchors', 'components', 'text', 'hash'] as const)
      assert.deepEqual(windows?.[part], unix?.[part]);
    const { body: words } = stringsOf('en');
    assert.deepEqual(windows?.render({ words }), unix?.render({ words }));
  });
  test('CR alone, as old as it is, neither', () => {
    assert.equal(readText(text.replaceAll('\n', '\r')).document?.hash, readText(text).document?.hash);
  });
  test('a byte order mark neither', () => {
    assert.deepEqual(readText(`\uFEFF${text}`).document?.samples, readText(text).document?.samples);
  });
  test('CRLF does not move a finding', () => {
    const broken = text.replace('<Note>', '<Note kin="tip">');
    const at = (one: string) => readText(one).diagnostics.map((found) => found.at);
    assert.deepEqual(at(broken.replaceAll('\n', '\r\n')), at(broken));
    assert.equal(at(broken).length, 1);
  });
});

describe('headings', () => {
  const ids = (body: string) => readBody(body).headings.map(({ id }) => id);
  test('have ids in any script, without holes', () => {
    assert.deepEqual(
      ids('## Über uns\n\n## 日本語\n\n## `code` *em* [l](/x)\n\n## a/b? (c) & d\n\nSetext\n------\n'),
      ['über-uns', '日本語', 'code-em-l', 'ab-c--d', 'setext'],
    );
  });
  test('of the same text, and of no letters, have ids of their own', () => {
    assert.deepEqual(ids('## A\n\n## A\n\n## A-1\n\n## 🎉\n\n##\n\n## !\n'), [
      'a',
      'a-1',
      'a-1-1',
      'section',
      'section-1',
      'section-2',
    ]);
  });
  test('in quotes and lists count', () => assert.deepEqual(ids('> ## Q\n\n- ## L\n'), ['q', 'l']));
  test('are not found in fences', () => assert.deepEqual(ids('```md\n## A\n```\n'), []));
});

describe('links', () => {
  const links = (body: string) =>
    readBody(body).links.map(({ kind, url, span }) => [kind, url, span.start.column, span.end.column]);
  test('of every form, where they stand', () => {
    assert.deepEqual(links('[a](/x "t") ![i](./x.png) [b](<./a b.png>) [c]()\n'), [
      ['link', '/x', 5, 7],
      ['image', './x.png', 18, 25],
      ['link', './a b.png', 32, 41],
      ['link', '', 48, 48],
    ]);
    assert.deepEqual(links('[r][r] ![s][r]\n\n[r]: /foo#bar\n'), [['link', '/foo#bar', 6, 14]]);
  });
  test('are not found in code', () => assert.deepEqual(links('`[a](/x)`\n\n```md\n[a](/x)\n```\n'), []));
  test('in the prose of the frontmatter stand at their address', () => {
    const row =
      'configuration:\n  - key: A\n    what: See [x](/a#b).\n    kind: flag\n    sandbox: a\n    production: b\n    where: c\n';
    const { document } = readText(page('', row));
    const span = { start: { line: 9, column: 19 }, end: { line: 9, column: 23 } };
    assert.deepEqual(document?.links, [{ kind: 'link', url: '/a#b', span, isVerbatim: true }]);
  });
});

describe('a guide holds no code', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['import x from "y"\n', 'guide/no-code 8:1'],
    ['export const x = 1\n', 'guide/no-code 8:1'],
    ['a {1 + 1}\n', 'guide/no-code 8:3'],
    ['{process.exit()}\n', 'guide/no-code 8:1'],
    ['<script>alert(1)</script>\n', 'guide/unknown-component 8:1'],
    ['<b>x</b>\n', 'guide/unknown-component 8:1'],
    ['<>x</>\n', 'guide/unknown-component 8:1'],
    ['<Note {...x}>\ny\n</Note>\n', 'guide/no-code 8:1'],
    ['<Note title={x}>\ny\n</Note>\n', 'guide/no-code 8:1'],
    ['<Note title={`a`}>\ny\n</Note>\n', 'guide/no-code 8:1'],
    ['<Note onclick="x">\ny\n</Note>\n', 'guide/invalid-props 8:1'],
    ['<Note __proto__="x">\ny\n</Note>\n', 'guide/invalid-props 8:1'],
    ['<constructor />\n', 'guide/unknown-component 8:1'],
    ['<toString />\n', 'guide/unknown-component 8:1'],
    ['<SampleFile />\n', 'guide/invalid-props 8:1'],
    ['<SampleFile src="/etc/passwd" />\n', 'guide/invalid-props 8:1'],
    ['x <Note>y</Note>\n', 'guide/invalid-props 8:3'],
    ['[x](javascript:alert(1))\n', 'guide/no-code 8:1'],
    ['[x](JAVASCRIPT&colon;alert(1))\n', 'guide/no-code 8:1'],
    ['![x](data:text/html,y)\n', 'guide/no-code 8:1'],
    ['[r]\n\n[r]: vbscript:x\n', 'guide/no-code 10:1'],
    ['a <!-- b -->\n', 'guide/syntax 8:3'],
    ['<Note>\n\n</note>\n', 'guide/syntax'],
  ];
  for (const [body, expected] of bad)
    test(JSON.stringify(body), () =>
      assert.ok(
        problemsOf(body).some((one) => one.startsWith(expected)),
        problemsOf(body).join(),
      ),
    );
  const good = [
    '{/* a comment */}\n',
    'a {/* b */} c\n',
    '\\{x\\} \\<b>\n',
    '`{x}` `<b>`\n',
    '<Note title={"a"}>\nb\n</Note>\n',
    "<Note title='a'>\nb\n</Note>\n",
  ];
  for (const body of good) test(JSON.stringify(body), () => assert.deepEqual(problemsOf(body), []));
});

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { plainText } from '#diagnostics/plain-text.ts';
import { findHidden } from '#lint/hidden/find-hidden.ts';
import { lintText } from '#lint/lint-text.ts';
import { checkRoot, lineOf } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from './lint-pages.ts';

/** What of a file is told: line, column and the start of the message. */
function told(file: string, text: string): string[] {
  return lintText({ file: `content/${file}`, text }).map(
    ({ at, message }) =>
      `${at.span?.start.line}:${at.span?.start.column} ${/U\+\w+/.exec(message)?.[0]}${/ by an \w+/.exec(message)?.[0] ?? ''}`,
  );
}

describe('a text', () => {
  const legitimate: Readonly<Record<string, string>> = {
    'an emoji of several people': 'A team: \u{1F469}\u200D\u{1F4BB} and \u{1F468}\u{1F3FD}\u200D\u{1F680}.',
    'the flag of a region': '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'a Persian word with a joiner that parts':
      '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645, PDF\u200C\u0647\u0627',
    'a Hindi cluster': '\u0915\u094D\u200D\u0937',
    'marks in a line of Hebrew': '\u05E9\u05DC\u05D5\u05DD API\u200E, C\u200F',
    'a place to hyphenate': 'Zahlungs\u00ADdienst',
    'tabs, ends of line and no-break spaces': 'a\tb\u00A0c\nd',
  };
  for (const [what, text] of Object.entries(legitimate))
    test(`may hold ${what}`, () => assert.deepEqual(findHidden(text), []));

  const hidden: Readonly<Record<string, readonly [string, number]>> = {
    'an override': ['if (a\u202E) {', 5],
    'an isolate': ['a \u2066b\u2069', 2],
    'a space without width': ['sk_\u200Btest', 3],
    'a byte order mark within': ['a\uFEFFb', 1],
    'a joiner in a Latin word': ['admin\u200D', 5],
    'a mark without letters from right to left': ['\u200Ea9 09 50', 0],
    'a place to hyphenate in a command': ['curl \u00AD-s', 5],
    'a hidden text': ['Hello\u{E0041}\u{E0042}', 5],
    'a control character': ['a\u0007b', 1],
  };
  for (const [what, [text, index]] of Object.entries(hidden))
    test(`may not hold ${what}`, () =>
      assert.deepEqual(
        findHidden(text).map((one) => one.index),
        text.includes('\u2066') ? [index, index + 2] : [index],
      ));
});

describe('a file', () => {
  test('of any kind is told of each stretch at its place', () => {
    assert.deepEqual(told('guides/a/a.mjs', 'x\ny = "\u200B\u200B";\u0007'), ['2:6 U+200B', '2:10 U+0007']);
    assert.deepEqual(told('providers/acme/events/a.json', '{ "a": "\u202E" }'), ['1:9 U+202E']);
    assert.deepEqual(told('guides/a/index.mdx', '---\ntitle: a\n---\n\n```bash\ncurl \u200Ba\n```\n'), [
      '6:6 U+200B',
    ]);
  });

  test('that is no text says nothing', () => assert.deepEqual(told('guides/a/a.bin', '\u0000\u0001'), []));

  test('of facts gets none by an escape; escapes of data, and those in texts without quotes, are seen', () => {
    const yaml =
      'a: "x\\u0007\\x1b"\nb: \'\\u0007\'\nc: \\u0007\nd: |\n  "\\u0007"\ne: "\\\\u0007 \\u00e9 \\u200d"\n';
    assert.deepEqual(told('site.yaml', yaml), ['1:6 U+0007 by an escape', '1:12 U+001B by an escape']);
    assert.deepEqual(told('providers/acme/openapi.yaml', yaml), []);
    assert.deepEqual(told('patterns/a.mdx', `---\n${yaml}---\n\n"\\u0007"\n`), [
      '2:6 U+0007 by an escape',
      '2:12 U+001B by an escape',
    ]);
  });
});

test('a reference in prose is told, one in code is seen', async (context) => {
  const root = await layOver(context);
  const page = patternPage('Pay &#x202E;now, `&#x202E;` and &amp; Zahlungs&shy;dienst.\n');
  await writeFile(join(root, 'patterns/a.mdx'), page);
  const [first, ...others] = (await checkRoot(root)).map(lineOf);
  assert.match(
    first ?? '',
    /^content\/hidden-character content\/patterns\/a\.mdx:\d+:1-.* by a reference: U\+202E /,
  );
  assert.deepEqual(others, []);
});

test('a report shows a line as it is written', () => {
  assert.equal(plainText('a \u202Eb\u2066'), 'a \uFFFDb\uFFFD');
});

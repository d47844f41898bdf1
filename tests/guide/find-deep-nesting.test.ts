// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in other languages hold it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, problemsOf, readText } from './read-page.ts';

const deep = 10_000;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Bodies by the number of levels. */
const kinds: Readonly<Record<string, (levels: number) => string>> = {
  quotes: (n) => `${'>'.repeat(n)} x`,
  'quotes with spaces': (n) => `${'> '.repeat(n)}x`,
  'lists on a line': (n) => `${'- '.repeat(n)}x`,
  'ordered lists on a line': (n) => `${'1. '.repeat(n)}x`,
  'lists by indentation': (n) => lines(Math.min(n, 2000), (index) => `${' '.repeat(index * 2)}- x`),
  'lists in quotes': (n) => `${'- > '.repeat(n / 2)}x`,
  'components in blocks': (n) => `${'<Note>\n\n'.repeat(n)}x\n\n${'</Note>\n\n'.repeat(n)}`,
  'components on lines': (n) => `${'<Note\n>\n'.repeat(n)}x\n${'</Note>\n'.repeat(n)}`,
  'components with brackets in values': (n) =>
    `${'<Note title=")}>">\n\n'.repeat(n)}x\n\n${'</Note>\n\n'.repeat(n)}`,
  'emphasis with words': (n) => `${'*a '.repeat(n)}x${' a*'.repeat(n)}`,
};

describe('what nests 10,000 deep is one finding at its line', () => {
  for (const [kind, make] of Object.entries(kinds)) {
    test(kind, () => {
      const found = problemsOf(make(deep));
      assert.match(found[0] ?? '', /^guide\/too-deep \d+:\d+ /);
      assert.equal(found.length, 1);
    });
    test(`${kind}, after a fence that ended with its container`, () => {
      assert.match(problemsOf(`> \`\`\`bash\n> a\n\n${make(deep)}`).join('\n'), /guide\/too-deep/);
    });
    test(`${kind}, after what looks like a fence and is none`, () => {
      assert.match(problemsOf(`\`\`\` a\`b\n\n${make(deep)}`).join('\n'), /guide\/too-deep/);
    });
  }
});

describe('what nests 60 deep is not', () => {
  for (const [kind, make] of Object.entries(kinds)) {
    test(kind, () => assert.doesNotMatch(problemsOf(make(60)).join('\n'), /guide\/too-deep/));
  }
});

describe('hostile inlines do not end the process', () => {
  const hostile: Readonly<Record<string, string>> = {
    parentheses: `{${'('.repeat(deep)}${')'.repeat(deep)}}`,
    'parentheses on many lines': `{\n${'(\n'.repeat(deep)}}`,
    negations: `{${'-!'.repeat(deep)}1}`,
    conditions: `{${'a?'.repeat(deep)}1${':1'.repeat(deep)}}`,
    templates: `{${'`${'.repeat(deep)}1${'}`'.repeat(deep)}}`,
    'elements in an expression': `{${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}}`,
    'a value of a property': `<Note title={${'-('.repeat(deep)}1${')'.repeat(deep)}} />`,
    'an export': `export const a = ${'('.repeat(deep)}1${')'.repeat(deep)}`,
    'an export on many lines': `export const a =\n${'[\n'.repeat(deep)}`,
    fragments: `${'<>'.repeat(deep)}x${'</>'.repeat(deep)}`,
    links: `${'['.repeat(deep)}x${'](y)'.repeat(deep)}`,
    images: `${'!['.repeat(deep)}x${'](y)'.repeat(deep)}`,
    'open brackets': '['.repeat(deep),
    stars: `${'*'.repeat(deep)}x${'*'.repeat(deep)}`,
    'open braces': '{'.repeat(deep),
    backticks: `${'`'.repeat(deep)}x`,
    pipes: `${'| a '.repeat(2000)}|\n${'|-'.repeat(2000)}|\n`,
  };
  for (const [what, body] of Object.entries(hostile))
    test(what, () => assert.doesNotThrow(() => readText(page(body))));
});

describe('more expressions than the parser takes in a short time are one finding', () => {
  const kinds: Readonly<Record<string, (index: number) => string>> = {
    'comments in a paragraph': () => 'a {/* c */}',
    'braces in a list': (index) => `- {${index}}`,
    'values of properties': () => 'a <Note title={1} />',
  };
  for (const [kind, line] of Object.entries(kinds))
    test(kind, () => {
      assert.deepEqual(problemsOf(`Text.\n\n${lines(27_000, line)}`), [
        'guide/too-deep 3010:1 More than 3,000 expressions and comments in braces stand here without an empty line between them.',
      ]);
    });

  test('empty lines between them, or 3,000 of them, are fine', () => {
    for (const body of [lines(5000, () => 'a {/* c */}\n'), lines(3000, () => 'a {/* c */}')])
      assert.deepEqual(problemsOf(body), []);
  });
});

describe('what is not deep is not reported', () => {
  const fine: Readonly<Record<string, string>> = {
    'code with many brackets': `\`\`\`js\n${'f(('.repeat(200)}\n\`\`\`\n`,
    'inline code with open brackets': lines(300, () => 'Call `f(` and `{`.\n'),
    'escaped braces': lines(300, () => 'Write \\{ and \\[ and \\(.\n'),
    'sad faces': lines(300, () => 'Oh no :( and [ and (\n'),
    'a long table': `| a | b |\n|---|---|\n${lines(500, (index) => `| ${index} - ! = | (x) |`)}\n`,
    'a long comment': `{/* ${'( [ { - = '.repeat(1000)} */}\n`,
  };
  for (const [what, body] of Object.entries(fine)) test(what, () => assert.deepEqual(problemsOf(body), []));

  test('a brace that is not escaped is a syntax error, wherever the page ends', () => {
    const body = `A { brace.\n\n${lines(200, () => 'More - text = with (brackets) and | tables | -- |\n')}`;
    assert.match(problemsOf(body).join('\n'), /^guide\/syntax 8:3 /);
  });
});

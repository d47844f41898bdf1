import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { pageIgnores } from '#guide/ignores/page-ignores.ts';
import { parseMdx } from '#guide/parse-mdx.ts';

const comment = '{/* handrail-ignore links/missing-page -- It comes soon. */}';

function ignoresOf(text: string): readonly Ignore[] {
  const { tree } = parseMdx('page.mdx', text, 1);
  return pageIgnores({ file: 'page.mdx', text, ...(tree === undefined ? {} : { tree }) });
}

/** The lines that each suppression of a text holds for. */
function linesOf(text: string): (readonly [number, number])[] {
  return ignoresOf(text).map(({ lines: { first, last } }) => [first, last] as const);
}

/** The text of a stretch of lines. */
function cut(text: string, { start, end }: Ignore['span']): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return text.slice(offset(start.line, start.column), offset(end.line, end.column));
}

describe('a comment in a body holds for', () => {
  const cases: Readonly<Record<string, readonly [string, (readonly [number, number])[]]>> = {
    'the paragraph after it': [`${comment}\nOne\ntwo\n\nthree\n`, [[2, 3]]],
    'the block after it, past blank lines': [`${comment}\n\n\n| a |\n| - |\n| b |\n\nend\n`, [[4, 6]]],
    'a fence': [`${comment}\n\n\`\`\`bash\na\n\nb\n\`\`\`\n`, [[3, 7]]],
    'a component with all that it holds': [`${comment}\n\n<Steps>\n\n1. a\n\n2. b\n\n</Steps>\n`, [[3, 9]]],
    'a heading alone': [`${comment}\n\n## One\n\ntwo\n`, [[3, 3]]],
    'the next block of the list item that it is in': [
      `- one\n\n  ${comment}\n\n  two\n\n- three\n`,
      [[5, 5]],
    ],
    'the block after other comments': [
      `${comment}\n${comment}\n{/* More. */}\n\nOne\n`,
      [
        [5, 5],
        [5, 5],
      ],
    ],
    'nothing, where no block follows': [`One\n\n${comment}\n`, [[4, 3]]],
    'its line, at the end of one': [`One\ntwo ${comment}\nthree\n`, [[2, 2]]],
    'its line, in a heading': [`## One ${comment}\n\ntwo\n`, [[1, 1]]],
    'its line, in a table': [`| a |\n| - |\n| b ${comment} |\n| c |\n`, [[3, 3]]],
    'the rest of a paragraph that it divides': [`One\n  ${comment}\ntwo\nthree\n`, [[3, 4]]],
    'its lines, begun amid one': [`One {/* handrail-ignore\nlinks/missing-page -- Soon. */} two\n`, [[1, 2]]],
    'the block after it, in several lines': [
      `{/*\n  handrail-ignore\n  links/missing-page,\n  lint/link-text -- It comes\n  soon.\n*/}\n\nOne\n`,
      [[8, 8]],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    test(name, () => assert.deepEqual(linesOf(text), expected));
});

describe('no suppression is', () => {
  const cases: Readonly<Record<string, string>> = {
    'a comment in a fence': `\`\`\`md\n${comment}\n\`\`\`\n`,
    'a comment in code': `\`${comment}\`\n`,
    'an escaped brace': `\\${comment.replace('}', '\\}')}\n`,
    'a comment that only mentions the word': '{/* Write handrail-ignore here. */}\n',
    'an expression with more than a comment': `{/* handrail-ignore a/b -- c */ /* d */}\n\nOne\n`,
    'a text in the frontmatter': `---\ntitle: '# handrail-ignore a/b -- c'\nmore: |\n  # handrail-ignore a/b -- c\n---\n`,
  };
  for (const [name, text] of Object.entries(cases)) test(name, () => assert.deepEqual(ignoresOf(text), []));
});

describe('a comment in frontmatter holds for', () => {
  const page = (yaml: string) => `---\n${yaml}---\n\nText\n`;
  const ignore = '# handrail-ignore links/missing-page -- It comes soon.';
  const cases: Readonly<Record<string, readonly [string, (readonly [number, number])[]]>> = {
    'the field after it': [page(`a: 1\n${ignore}\n# More.\n\nb: 2\nc: 3\n`), [[6, 6]]],
    'a field with all below': [page(`${ignore}\na:\n  b: 1\n\n  # c\n  d: 2\n\n# e\nf: 1\n`), [[3, 7]]],
    'a field with its items': [page(`${ignore}\na:\n- 1\n- b: 2\n  c: 3\nd: 4\n`), [[3, 6]]],
    'an item': [page(`a:\n  ${ignore}\n  - b: 1\n    c: 2\n  - d: 3\n`), [[4, 5]]],
    'its line, at the end of one': [page(`a:\n  b: 1 ${ignore}\n  c: 2\n`), [[3, 3]]],
    'nothing, at the end': [page(`a: 1\n${ignore}\n`), [[4, 3]]],
    'the field after it, where YAML is broken': [page(`${ignore}\na: [\nb: "\n`), [[3, 3]]],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    test(name, () => assert.deepEqual(linesOf(text), expected));
});

describe('in a body that does not parse, a comment holds for', () => {
  const broken = '\n\n<Note>\n';
  const cases: Readonly<Record<string, readonly [string, (readonly [number, number])[]]>> = {
    'the lines up to a blank one': [`${comment}\n\nOne\ntwo\n\nthree${broken}`, [[3, 4]]],
    'its line': [`One ${comment}${broken}`, [[1, 1]]],
    'nothing in a fence': [`\`\`\`md\n${comment}\n\`\`\`${broken}`, []],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    test(name, () => {
      assert.equal(parseMdx('page.mdx', text, 1).tree, undefined);
      assert.deepEqual(linesOf(text), expected);
    });
  }
});

describe('a suppression', () => {
  test('has its codes and its reason, and says where they stand', () => {
    const text = 'One {/* handrail-ignore a/b,c/d\n e/f --  It comes\n   soon. */} two.\n';
    const [ignore] = ignoresOf(text);
    assert.ok(ignore);
    assert.equal(ignore.reason, 'It comes soon.');
    assert.deepEqual(
      ignore.codes.map((code) => [code.text, cut(text, code.span)]),
      [
        ['a/b', 'a/b'],
        ['c/d', 'c/d'],
        ['e/f', 'e/f'],
      ],
    );
    assert.match(cut(text, ignore.span), /^\{[^{}]*\}$/);
  });

  test('without a reason has only words that look like codes', () => {
    const [ignore] = ignoresOf('{/* handrail-ignore a/b as it comes soon */}\n');
    assert.deepEqual([ignore?.codes.map(({ text }) => text), ignore?.reason], [['a/b'], '']);
  });

  test('keeps what stands right after its word', () => {
    assert.equal(ignoresOf('{/* handrail-ignore-next-line a/b -- c */}\n')[0]?.suffix, '-next-line');
    assert.equal(ignoresOf('{/* handrail-ignore: a/b -- c */}\n')[0]?.suffix, ':');
  });

  const removals: Readonly<Record<string, readonly [string, string]>> = {
    'alone on its line, with the line': [`One\n${comment}\ntwo\n`, 'One\ntwo\n'],
    'between blank lines, with one of them': [`One\n\n${comment}\n\ntwo\n`, 'One\n\ntwo\n'],
    'at the end of a line, with the spaces': [`One ${comment}\ntwo\n`, 'One\ntwo\n'],
    'amid a line, by itself': [`One ${comment} two\n`, 'One  two\n'],
    'in frontmatter': ['---\na: 1 # handrail-ignore a/b -- c\n---\n', '---\na: 1\n---\n'],
  };
  for (const [name, [text, expected]] of Object.entries(removals)) {
    test(`is taken out ${name}`, () => {
      const [ignore] = ignoresOf(text);
      assert.ok(ignore);
      const { start } = ignore.removal;
      const before = cut(text, { start: { line: 1, column: 1 }, end: start });
      const removed = cut(text, ignore.removal);
      assert.equal(before + text.slice(before.length + removed.length), expected);
    });
  }
});

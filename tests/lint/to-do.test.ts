import assert from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { lintText } from '#lint/lint-text.ts';
import { findToDos } from '#lint/to-dos/find-to-dos.ts';
import { checkRoot } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { brief, changed, lintPages, patternPage } from './lint-pages.ts';

/** The to-do items of a file that is no page, as `line:column words`. */
function told(file: string, text: string): string[] {
  return lintText({ file: `content/${file}`, text }).map(
    ({ at, message }) => `${at.span?.start.line}:${at.span?.start.column} ${message}`,
  );
}

describe('a to-do item', () => {
  const words = (text: string, isWrapped = true) => findToDos(text, isWrapped).map((one) => one.words);
  for (const [what, text, found] of [
    ['ends with its sentence', 'TODO: say why. It works.', ['say why']],
    ['goes on in the next line', 'TODO: say\n  * why, e.g.x.\nMore', ['say why, e.g.x']],
    ['ends with its block', 'TODO: say why\n\nMore.', ['say why']],
    ['ends with its cell', '| TODO: say why | more |', ['say why']],
    ['ends with the text of a link', '[TODO: link](https://a.example)', ['link']],
    ['ends with the attribute that it stands in', '<Note title="TODO: say why">More.</Note>', ['say why']],
    ['ends with its comment', '{/* TODO: say why */}', ['say why']],
    ['ends before the next one', 'TODO: one TODO: two', ['one', 'two']],
    ['may ask for nothing', '**TODO:**', ['']],
    ['names code', 'TODO: say what `key` is.', ['say what `key` is']],
    ['is none in inline code', 'Write `TODO:` or ``a ` TODO: b``.', []],
    ['is none in small letters, without a colon or as a part of a word', 'todo: a. TODO b. XTODO: c.', []],
    ['is told in short', `TODO: ${'word '.repeat(40)}`, [`${'word '.repeat(24).trim()} …`]],
  ] as const)
    test(what, () => assert.deepEqual(words(text), found));

  test('ends with its line where sentences do not wrap', () => {
    assert.deepEqual(words('a: "TODO: say why"\nb: c', false), ['say why']);
  });
});

describe('in a file that is no page', () => {
  for (const [what, file, text, found] of [
    [
      'facts',
      'site.yaml',
      'a: "TODO: b"\n# TODO: c\n',
      ['1:5 This is still to do: b.', '2:3 This is still to do: c.'],
    ],
    [
      'a list of differences',
      'providers/acme/FIDELITY.md',
      '- TODO: list\n  them.\n',
      ['1:3 This is still to do: list them.'],
    ],
    [
      'a comment of code',
      'providers/acme/simulator.ts',
      "a('TODO: b'); // TODO: c\n",
      ['1:18 This is still to do: c.'],
    ],
    ['an example of an event', 'providers/acme/events/a.json', '{ "a": "TODO: b" }\n', []],
    ['a template', 'templates/guide/provider.yaml', 'a: "TODO: b"\n', []],
  ] as const)
    test(`${what}: ${found.length} found`, () => assert.deepEqual(told(file, text), found));
});

test('in a page: frontmatter, prose, comments, title and comments of a fence, each at its place', async (context) => {
  const page = patternPage(
    [
      '\n## TODO: name it\n\nText TODO: say more. In `TODO:` code.\n\n{/* TODO: hidden */}\n',
      '```bash title="TODO: title" illustrative="x"\n# TODO: one\necho "TODO: two"\n```\n',
      '```json title="data" illustrative="x"\n{ "a": "TODO: three" }\n```\n',
      '```yaml title="data" illustrative="x"\na: 1 # TODO: four\n```\n',
    ].join('\n'),
  );
  const text = changed(page, 'owner: C', 'owner: "TODO: who"');
  const found = (await lintPages(context, { 'patterns/a.mdx': text })).filter((one) => /to-do/.test(one));
  assert.deepEqual(brief(found), [
    'content/to-do patterns/a.mdx:4:9',
    'content/to-do patterns/a.mdx:9:4',
    'content/to-do patterns/a.mdx:11:6',
    'content/to-do patterns/a.mdx:13:5',
    'content/to-do patterns/a.mdx:15:16',
    'content/to-do patterns/a.mdx:16:3',
    'content/to-do patterns/a.mdx:25:8',
  ]);
});

describe('a site', () => {
  const page = patternPage('\nTODO: say more.\n');
  const findIn = async (context: TestContext, text: string, rules = '') => {
    const root = await layOver(context);
    await writeFile(join(root, 'patterns/a.mdx'), text);
    await appendFile(join(root, 'site.yaml'), rules);
    return (await checkRoot(root)).map(({ code, severity }) => `${severity} ${code}`);
  };
  for (const [severity, expected] of [
    ['error', ['error content/to-do']],
    ['off', []],
  ] as const)
    test(`may set them to ${severity}`, async (context) => {
      const rules = `\nrules:\n  content/to-do: ${severity}\n`;
      assert.deepEqual(await findIn(context, page, rules), expected);
    });

  test('may leave one with a reason, which does not keep the page from being read', async (context) => {
    const ignore = '\n{/* handrail-ignore content/to-do -- The team decides on Monday. */}\n\nTODO:';
    assert.deepEqual(await findIn(context, changed(page, '\nTODO:', ignore)), []);
  });
});

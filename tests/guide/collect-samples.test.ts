import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Sample } from '#guide/mdx-document.ts';
import { pageLine } from '#guide/page-line.ts';
import { bodyLine, page, problemsOf, readBody, readText } from './read-page.ts';

function samplesOf(body: string): readonly Sample[] {
  return readBody(body).samples;
}

function shape({ id, language, text, line, indent }: Sample): unknown[] {
  return [id, language, text, line - bodyLine, indent];
}

describe('the ids of samples', () => {
  test('come from `id`, or the nearest heading and a number', () => {
    const body =
      '```bash\n1\n```\n\n## Create it\n\n```bash\n2\n```\n\n```js id=own\n3\n```\n\n```bash\n4\n```\n';
    assert.deepEqual(
      samplesOf(body).map(({ id }) => id),
      ['start-1', 'create-it-1', 'own', 'create-it-3'],
    );
  });

  test('are unique on a page', () => {
    assert.match(
      problemsOf('```bash id=a\n1\n```\n\n```bash id=a\n2\n```\n').join(),
      /guide\/duplicate-id 12:1/,
    );
  });

  test('do not depend on line endings, nor does the hash', () => {
    const text = page('```bash\nx=1\n\necho $x\n```\n');
    const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map(
      (one) => readText(one).document?.samples[0],
    );
    assert.deepEqual(windows, unix);
    assert.equal(unix?.text, 'x=1\n\necho $x');
  });
});

describe('the place of a sample', () => {
  const cases: readonly (readonly [string, string, unknown[]])[] = [
    ['on its own', '```bash\na\n  b\n```\n', ['start-1', 'bash', 'a\n  b', 1, 0]],
    [
      'in a list',
      '1. x\n\n   ```bash\n   a\n     b\n\n   c\n   ```\n',
      ['start-1', 'bash', 'a\n  b\n\nc', 3, 3],
    ],
    ['in a quote', '> ```bash\n> a\n>b\n> ```\n', ['start-1', 'bash', 'a\nb', 1, 2]],
    ['in a list with a tab', '-\tx\n\n\t```bash\n\ta\n\t```\n', ['start-1', 'bash', 'a', 3, 1]],
    ['in a component', '<Note>\n\n  ~~~bash\n  a\n  ~~~\n\n</Note>\n', ['start-1', 'bash', 'a', 3, 2]],
    ['with a language in capitals', '```JS\na\n```\n', ['start-1', 'js', 'a', 1, 0]],
    ['with no language', '```\na\n```\n', ['start-1', 'text', 'a', 1, 0]],
    ['with backticks in it', '````bash\n```\n````\n', ['start-1', 'bash', '```', 1, 0]],
    ['with nothing in it', '```bash\n```\n', ['start-1', 'bash', '', 1, 0]],
    ['with `{` and `<` in it', '```js\n{<a>}\n```\n', ['start-1', 'js', '{<a>}', 1, 0]],
  ];
  for (const [what, body, expected] of cases)
    test(what, () => assert.deepEqual(samplesOf(body).map(shape), [expected]));
});

test('lines that are removed are shown, and neither run nor hashed', () => {
  const [sample] = samplesOf('```bash ins={3} del={2}\na\nold\nnew\nb\n```\n');
  assert.deepEqual([sample?.text, sample?.shown, sample?.removed], ['a\nnew\nb', 'a\nold\nnew\nb', [2]]);
  assert.equal(sample?.hash, samplesOf('```bash\na\nnew\nb\n```\n')[0]?.hash);
  const lines = [0, 1, 2].map((index) => pageLine({ line: 9, removed: [1, 3] }, index));
  assert.deepEqual(lines, [10, 12, 13]);
});

describe('a fence that is not closed is found', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['at the end of the page', 'x\n\n```bash\na\n', '10:1'],
    ['by a shorter one', '````bash\na\n```\n', '8:1'],
    ['by the other mark', '```bash\na\n~~~\n', '8:1'],
    ['at the end of a list', '- x\n\n  ```bash\n  a\n\ny\n', '10:3'],
    ['with nothing after it', '```', '8:1'],
  ];
  for (const [what, body, at] of cases) {
    test(what, () =>
      assert.match(problemsOf(body).join('\n'), new RegExp(`guide/syntax ${at} This fence is not closed`)),
    );
  }
  test('but not one that is closed', () => {
    assert.deepEqual(problemsOf('- x\n\n  ~~~~bash\n  ```\n  ~~~~~  \n\n> ```bash\n> a\n> ```\n'), []);
  });
});

describe('outputs', () => {
  const group = (inner: string) => `<Samples>\n\n${inner}\n</Samples>\n`;
  const sample = (id: string) => `\`\`\`bash id=${id}\necho\n\`\`\`\n\n`;
  const output = (meta = '') => `\`\`\`text output${meta}\nx\n\`\`\`\n\n`;

  test('belong to the sample before, or the one they name', () => {
    const found = samplesOf(`${sample('a')}${sample('b')}${output()}${output(' of=a stream=stderr')}`);
    assert.deepEqual(
      found.map(({ id, outputs }) => [id, outputs.map(({ stream, line }) => [stream, line])]),
      [
        ['a', [['stderr', 21]]],
        ['b', [['stdout', 17]]],
      ],
    );
  });

  test('stand in the group of their sample', () => {
    const found = samplesOf(group(`${sample('a')}${output()}${sample('b')}`));
    assert.deepEqual(
      found.map(({ id, group: name, outputs }) => [id, name, outputs.length]),
      [
        ['a', 'samples-8', 1],
        ['b', 'samples-8', 0],
      ],
    );
  });

  test('without a sample are found', () => {
    assert.match(problemsOf(output()).join(), /guide\/output-without-sample 8:1 .*follows no sample/);
    assert.match(
      problemsOf(`${sample('a')}${output(' of=b')}`).join(),
      /No sample before this output has the id `b`/,
    );
    assert.match(problemsOf(`${sample('a')}${group(output())}`).join(), /follows no sample/);
    assert.match(problemsOf(`${output(' of=a')}${sample('a')}`).join(), /No sample before this output/);
  });

  test('that match anything are found', () => {
    for (const text of ['...', '[..]', '...\n\n[..]', ''])
      assert.match(
        problemsOf(`${sample('a')}\`\`\`text output\n${text}\n\`\`\`\n`).join(),
        /guide\/wildcards-only 12:1/,
      );
    assert.deepEqual(problemsOf(`${sample('a')}\`\`\`text output\n...\ndone\n\`\`\`\n`), []);
  });
});

describe('data fences', () => {
  const data = (language: string, text: string, meta = '') =>
    problemsOf(`\`\`\`${language}${meta}\n${text}\n\`\`\`\n`);
  test('parse, or are placed', () => {
    assert.deepEqual(data('json', '{ "a": [1, 2], "__proto__": null }'), []);
    assert.match(data('json', '{\n  "a": 1,\n}').join(), /guide\/data-syntax (10|11):/);
    assert.match(data('json', '').join(), /guide\/data-syntax 9:1/);
    assert.match(data('json', "{ 'a': 1 }").join(), /guide\/data-syntax 9:/);
    assert.match(data('yaml', 'a: b: c').join(), /guide\/data-syntax 9:/);
    assert.deepEqual(problemsOf('```yaml del={1} ins={2}\na: 1\na: 2\n```\n'), []);
    assert.match(problemsOf('```yaml del={1}\na: 1\na: 2\na: 3\n```\n').join(), /guide\/data-syntax 11:1/);
    assert.deepEqual(data('json', '{ … }', ' illustrative="only the form"'), []);
  });
  test('are placed in a list', () => {
    assert.match(problemsOf('- x\n\n  ```json\n  [1 2]\n  ```\n').join(), /guide\/data-syntax 11:[3-9]/);
  });
  test('do not end the process when they are deep', () => {
    for (const language of ['json', 'yaml'])
      assert.match(data(language, '['.repeat(10_000)).join(), /guide\/data-syntax 9:/);
  });
});

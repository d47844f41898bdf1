import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { InfoString } from '#schema/info-string.ts';
import { bodyLine, page, problemsOf, readBody, readText } from './read-page.ts';

function infoOf(meta: string): InfoString | undefined {
  return readBody(`\`\`\`bash ${meta}\necho\n\`\`\`\n`).samples[0]?.info;
}

function problemOf(meta: string): string {
  return problemsOf(`\`\`\`bash ${meta}\necho\n\`\`\`\n`).join('\n');
}

describe('an info string holds', () => {
  const good: readonly (readonly [string, InfoString])[] = [
    ['', {}],
    ['id=create-customer', { id: 'create-customer' }],
    ['title="a = {c} > d"', { title: 'a = {c} > d' }],
    ['{1}', { lines: '1' }],
    ['file="src/server.mjs"', { file: 'src/server.mjs' }],
    [
      'service ready="http://localhost:3000/health"',
      { service: true, ready: 'http://localhost:3000/health' },
    ],
    ['exit=1', { exit: 1 }],
    ['setup', { setup: true }],
    ['isolated', { isolated: true }],
    ['check', { check: true }],
    ['illustrative="it only shows the form"', { illustrative: 'it only shows the form' }],
    ['manual="a person presses it"', { manual: 'a person presses it' }],
    ['needs="go>=1.22"', { needs: 'go>=1.22' }],
    ['timeout=30s', { timeout: '30s' }],
    ['fault=rate_limit:2', { fault: 'rate_limit:2' }],
    ['only=sandbox', { only: 'sandbox' }],
    ['only="simulator"', { only: 'simulator' }],
    ['ins={1}', { ins: '{1}' }],
    ['check needs=go', { check: true, needs: 'go' }],
    ['id=a   setup\t timeout=1s', { id: 'a', setup: true, timeout: '1s' }],
  ];
  for (const [meta, info] of good) test(meta || 'nothing', () => assert.deepEqual(infoOf(meta), info));

  test('output, of and stream', () => {
    const body = '```bash id=a\necho\n```\n\n```text output of=a stream=stderr\nx\n```\n';
    assert.equal(readBody(body).samples[0]?.outputs[0]?.stream, 'stderr');
  });
});

describe('an info string does not hold', () => {
  const bad: readonly (readonly [string, RegExp])[] = [
    ['id=Create', /Key `id` must be lower case/],
    ['id', /Key `id` needs a value/],
    ['title=""', /Key `title` must not be empty/],
    ['titel="x"', /Unknown key `titel`/],
    ['file="../x"', /Key `file` must be a relative path/],
    ['file="/etc/x"', /Key `file` must be a relative path/],
    ['service', /Key `service` needs `ready=/],
    ['ready="http://localhost:3000"', /Key `ready` goes with `service`/],
    ['service ready="https://evil.example"', /Key `ready`/],
    ['exit=256', /Key `exit`/],
    ['exit=one', /Key `exit`/],
    ['exit=', /Key `exit`/],
    ['exit=1.5', /Key `exit`/],
    ['exit', /Key `exit`/],
    ['setup=yes', /Key `setup` takes no value/],
    ['illustrative', /Key `illustrative`/],
    ['illustrative=""', /Key `illustrative`/],
    ['manual="x"', /Key `manual` must be a reason/],
    ['timeout=30', /Key `timeout` must be seconds/],
    ['timeout=0s', /Key `timeout` must be seconds/],
    ['fault=rate_limit:0', /Key `fault` must be a fault/],
    ['check manual="a person does it"', /Key `manual` cannot stand beside `check`/],
    ['of=x', /Key `of` goes with `output`/],
    ['stream=stderr', /Key `stream` goes with `output`/],
    ['output stream=both', /Key `stream`/],
    ['id=a id=b', /Key `id` stands twice/],
    ['output stream=stdrr', /Key `stream` cannot be `stdrr`/],
    ['only=sandbx', /Key `only` cannot be `sandbx`/],
    ['only', /Key `only`/],
    ['only=sandbox fault=rate_limit', /Key `fault` cannot stand beside `only=sandbox`/],
    ['ins=1', /Key `ins` must be line numbers in braces/],
    ['ins="1"', /Key `ins` must be line numbers in braces/],
    ['ins', /Key `ins` needs a value/],
    ['ins={}', /Key `ins` must be line numbers/],
    ['ins={0}', /Key `ins` must be line numbers/],
    ['ins={1} del={1}', /Line 1 is both added and removed/],
    ['del={1}', /Every line is removed/],
    ['{2}', /There is no line 2 to mark/],
    ['ins={1-3}', /There is no line 3 to mark/],
    ['{2-1}', /The range `2-1` runs backwards/],
    ['title={x}', /Key `title` takes no braces/],
    ['output exit=1', /Key `exit` cannot stand beside `output`/],
    ['output id=x', /Key `id` cannot stand beside `output`/],
    ['file=x.mjs exit=1', /Key `exit` cannot stand beside `file`/],
    ['check isolated', /Key `isolated` cannot stand beside `check`/],
    ['service ready="http://localhost:1" exit=1', /Key `exit` cannot stand beside `service`/],
    ['illustrative="only the form" setup', /Key `setup` cannot stand beside `illustrative`/],
    ['manual="a person does it" fault=x', /Key `fault` cannot stand beside `manual`/],
    ['{1} {2}', /Key `lines` stands twice/],
    ['__proto__=1', /Unknown key `__proto__`/],
    ['constructor', /Unknown key `constructor`/],
    ['lang', /Unknown key `lang`/],
    ['"quoted"', /A quote in the first line of a fence is not closed, or does not follow its `=`\./],
    ['title="unclosed words', /^(?!.*\n).*A quote in the first line of a fence is not closed/],
    [
      'title= "apart"',
      /^(?!.*\n).*A quote in the first line of a fence is not closed, or does not follow its `=`/,
    ],
    ['{1,2', /guide\/info-string/],
    ['= =', /Unknown key/],
    ['{"id": "x"}', /guide\/info-string/],
  ];
  for (const [meta, pattern] of bad) {
    test(meta, () => {
      assert.match(problemOf(meta), pattern);
      assert.match(problemOf(meta), new RegExp(`^guide/info-string ${bodyLine}:`));
    });
  }

  test('the help names what was perhaps meant', () => {
    const helpOf = (meta: string) =>
      readText(page(`\`\`\`bash ${meta}\necho\n\`\`\`\n`)).diagnostics.map(({ help }) => help);
    assert.deepEqual(helpOf('only=sandbx'), ['Did you mean `sandbox`?']);
    assert.deepEqual(helpOf('only=x'), ['Use one of `sandbox`, `simulator`.']);
    assert.deepEqual(helpOf('timout=3s'), ['Did you mean `timeout`?']);
    assert.deepEqual(helpOf('{3}'), ['The fence has 1 line.']);
  });

  test('a key that says how to run what is not run', () => {
    for (const language of ['json', 'toml', 'http'])
      assert.match(
        problemsOf(`\`\`\`${language} exit=1\n\n\`\`\`\n`).join(),
        /^guide\/info-string 8:\d+ Key `exit` means nothing here/,
      );
    assert.match(
      problemsOf('```mermaid title="x" setup\ngraph TD\n```\n').join(),
      /^guide\/info-string 8:22 Key `setup` means nothing here/,
    );
  });
});

describe('a problem of an info string stands at its key', () => {
  const columnOf = (line: string, indent = '') => {
    const text = page(`${indent}${line}\n${indent}echo\n${indent}\`\`\`\n`);
    return readText(text).diagnostics.map(({ at }) => [at.span?.start.column, at.span?.end.column]);
  };
  test('after other keys', () => assert.deepEqual(columnOf('```bash id=a foo=1'), [[14, 19]]));
  test('after spaces', () => assert.deepEqual(columnOf('```   bash    foo'), [[15, 18]]));
  test('after an entity', () => assert.deepEqual(columnOf('```bash title="a &amp; b" foo'), [[27, 30]]));
  test('after an escape', () => assert.deepEqual(columnOf('```bash title="a \\* b" foo'), [[24, 27]]));
  test('where it equals the language', () => assert.deepEqual(columnOf('```bash bash'), [[9, 13]]));
  test('in a tilde fence within a quote', () => {
    const { diagnostics } = readText(page('> ~~~bash foo\n> echo\n> ~~~\n'));
    assert.equal(diagnostics[0]?.at.span?.start.column, 11);
  });
});

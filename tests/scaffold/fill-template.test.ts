import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { fillTemplate } from '#scaffold/fill-template.ts';
import { toName, toSlug, toTitle, toVariable } from '#scaffold/slugs.ts';

const title = `A "b": {c} \\d <e> #f 'g'`;
const filling = { values: { title, slug: 'a-b' }, sections: new Set(['kept']) };

describe('a placeholder', () => {
  for (const written of ['{{title}}', '"{{title}}"', '"x {{title}} y"', '>-\n  {{title}}'])
    test(`is a text in YAML where it is written as ${JSON.stringify(written)}`, () => {
      const { a: value } = parse(fillTemplate(`a: ${written}\n`, 'a.yaml', filling));
      assert.equal(value, written.includes('x') ? `x ${title} y` : title);
    });

  for (const value of [
    'true',
    'Null',
    '12',
    '1e3',
    '-',
    '.5',
    '2026-11-22',
    'a: b',
    'a #b',
    'take-orders',
    'a-b',
  ])
    test(`is a text in YAML where it is ${value}`, () => {
      const { values, sections } = filling;
      const filled = fillTemplate('a: {{slug}}\n', 'a.yaml', {
        values: { ...values, slug: value },
        sections,
      });
      assert.equal(parse(filled).a, value);
    });

  test('is a text in MDX: in the frontmatter, and in the body', () => {
    const filled = fillTemplate('---\na: {{title}}\n---\n\n{{title}}\n', 'a.mdx', filling);
    const [, yaml = '', body] = filled.split('---\n');
    assert.equal(parse(yaml).a, title);
    assert.equal(body, '\nA "b": \\{c} \\d \\<e> #f \'g\'\n');
  });

  test('is as it is in code, and braces that are none are left', () => {
    assert.equal(
      fillTemplate('f({{ x }}, {{title}}, %{{slug}})', 'a.mjs', filling),
      `f({{ x }}, ${title}, %a-b)`,
    );
  });

  test('that has no value is told with its line in the template', () => {
    assert.throws(() => fillTemplate('{{#other}}\na\n{{/other}}\n{{slog}}\n', 'a.mdx', filling), {
      message: 'The template `a.mdx` is wrong in line 4: `{{slog}}` stands for nothing.',
      help: 'Did you mean `slug`?',
    });
  });
});

describe('a section', () => {
  test('is kept or left out with its marks', () => {
    const text =
      'a\n{{#kept}}\nb\n{{/kept}}\n{{^kept}}\nc\n{{/kept}}\n{{#other}}\nd\n{{/other}}\n  {{^other}}\ne\n  {{/other}}\nf\n';
    assert.equal(fillTemplate(text, 'a.mdx', filling), 'a\nb\ne\nf\n');
  });
  for (const [what, text, line] of [
    ['does not end', 'a\n{{#kept}}\n', 2],
    ['ends without a start', '{{/kept}}\n', 1],
    ['ends as another one', '{{#kept}}\n{{/other}}\n', 2],
    ['starts within another one', '{{#kept}}\n{{#other}}\n{{/other}}\n{{/kept}}\n', 2],
  ] as const)
    test(`that ${what} is told with its line`, () => {
      assert.throws(() => fillTemplate(text, 'a.mdx', filling), new RegExp(`in line ${line}: `));
    });
});

test('slugs, titles, names and variables follow from each other', () => {
  assert.equal(toSlug(' Zahlungen für Größe: Übersicht (2)! '), 'zahlungen-fur-grosse-ubersicht-2');
  assert.equal(toSlug('…'), '');
  assert.equal(toSlug(`${'a'.repeat(79)} b`), 'a'.repeat(79));
  assert.equal(toTitle('take-orders'), 'Take orders');
  assert.deepEqual([toName('acme-pay'), toName('acme-pay', '-')], ['Acme Pay', 'Acme-Pay']);
  assert.deepEqual([toVariable('acme-pay'), toVariable('3scale')], ['ACME_PAY', 'API_3SCALE']);
});

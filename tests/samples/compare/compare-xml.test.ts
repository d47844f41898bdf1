import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareOutput } from '#samples/compare/compare-output.ts';
import { compareXml } from '#samples/compare/compare-xml.ts';

function compare(expected: string, actual: string, bindings = new Map<string, string>()) {
  return compareXml(expected, actual, bindings);
}

test('what does not count: order of attributes, quotation marks, comments, declarations, space between elements', () => {
  const expected =
    '<?xml version="1.0"?>\n<order id="1" kind="a">\n  <item/>\n  <!-- one -->\n  <note>A &amp; B</note>\n</order>';
  const actual = "<order kind='a' id='1'><item></item><note> <![CDATA[A & B]]> </note></order>\n";
  assert.equal(compare(expected, actual), undefined);
  assert.equal(compare(actual, expected), undefined);
  assert.equal(compare('<a b="&#65;&#x42;">&lt;</a>', '<a b="AB"><![CDATA[<]]></a>'), undefined);
});

test('everything else counts, and is located in the expected text', () => {
  const expected = '<order id="1">\n  <item>x</item>\n  <item>y</item>\n</order>';
  const differences: [string, number, number, string][] = [
    ['<order id="2"><item>x</item><item>y</item></order>', 1, 8, 'has `id="2"` here'],
    ['<order><item>x</item><item>y</item></order>', 1, 8, 'has no attribute `id`'],
    [
      '<order id="1" b=""><item>x</item><item>y</item></order>',
      1,
      1,
      'also has the attribute `b` in this element',
    ],
    ['<order id="1"><item>x</item><item>z</item></order>', 3, 9, 'has `z` here'],
    ['<order id="1"><item>x</item><part>y</part></order>', 3, 3, 'has `<part>` here'],
    ['<order id="1"><item>x</item></order>', 3, 3, 'ends `order` before `<item>`'],
    ['<order id="1"><item>x</item><item>y</item>!</order>', 1, 1, 'also has `!` in this element'],
    ['<orders/>', 1, 1, 'has `<orders>` here'],
  ];
  for (const [actual, line, column, message] of differences) {
    assert.deepEqual(compare(expected, actual), { line, column, message });
  }
});

test('wildcards: `...` for elements and attributes, the others in texts and values', () => {
  const bindings = new Map<string, string>();
  const expected =
    '<order id="[id]" ...="...">\n  <at>[timestamp]</at>\n  ...\n  <last of="[id]"/>\n</order>';
  const actual = (last: string) =>
    `<order z="1" id="7"><at>2026-11-22T10:00Z</at><a/><b/><last of="${last}"/></order>`;
  assert.equal(compare(expected, actual('8'), bindings)?.message, 'has `of="8"` here');
  assert.equal(bindings.size, 0);
  assert.equal(compare(expected, actual('7'), bindings), undefined);
  assert.deepEqual([...bindings], [['id', '7']]);
  assert.equal(compare('<a>...</a>', '<a/>'), undefined);
  assert.notEqual(compare('<a><b/>...<b/></a>', '<a><b/></a>'), undefined);
});

test('what is not well-formed differs as a whole', () => {
  const wrong = [
    '',
    'oops',
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a>&nope;</a>',
    '<a>&</a>',
    '<a b=1/>',
    '<a><</a>',
  ];
  for (const actual of [...wrong, '<a>'.repeat(600) + '</a>'.repeat(600)]) {
    assert.equal(compare('<a/>', actual)?.message, 'is not well-formed XML', actual);
  }
});

test('several texts one after the other are compared in order', () => {
  assert.equal(compare('<a/>\n<b>[..]</b>', '<a></a><b>1</b>\n'), undefined);
  assert.equal(compare('<a/>\n...', '<a/><b/><c/>'), undefined);
  assert.equal(compare('<a/>', '<a/><b/>')?.message, 'also has `<b>`');
  assert.equal(compare('<a/>\n<b/>', '<a/>')?.message, 'ends before `<b>`');
});

test('an output fence in xml is compared so; one that does not parse, as text', async () => {
  const compareFence = (text: string, actual: string) =>
    compareOutput({ language: 'xml', text }, actual, new Map());
  assert.equal(await compareFence('<a b="1" c="2"/>', '<a c="2" b="1"></a>'), undefined);
  assert.equal(await compareFence('<a>\n...', '<a>\nx'), undefined);
});

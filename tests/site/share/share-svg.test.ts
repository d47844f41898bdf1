import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '#guide/data/parse-xml.ts';
import { openTypeface } from '#site/share/open-typeface.ts';
import { shareSvg } from '#site/share/share-svg.ts';
import { attack } from '../../e2e/make-hostile.ts';

const typefaces = { regular: openTypeface(400), bold: openTypeface(600) };
const card = { kicker: 'Acme', title: 'Take a payment', badges: ['REST', 'Webhooks'], site: 'Guides' };

test('an image holds outlines alone: no text of an author is in it', () => {
  const svg = shareSvg({ kicker: attack, title: attack, badges: [attack, attack], site: attack }, typefaces);
  assert.equal(parseXml(svg).kind, 'element');
  assert.deepEqual([...new Set(svg.match(/<\/?[a-z]+/gi))].sort(), [
    '</g',
    '</svg',
    '<g',
    '<path',
    '<rect',
    '<svg',
  ]);
  assert.doesNotMatch(svg, /hit|script|onerror/);
});

test('the same card is the same image, another title another one', () => {
  const again = { regular: openTypeface(400), bold: openTypeface(600) };
  assert.equal(shareSvg(card, typefaces), shareSvg(card, again));
  assert.notEqual(shareSvg(card, typefaces), shareSvg({ ...card, title: 'Refund a payment' }, typefaces));
});

test('signs beyond Latin are drawn, those that the typeface lacks are left out', () => {
  const { bold } = typefaces;
  for (const text of ['Zażółć', 'Привет', 'Ελληνικά']) assert.ok(bold.width(text, 40) > 100, text);
  assert.equal(bold.width('\u{1F600}', 40), 0);
  assert.equal(bold.draw('日本', { x: 0, y: 0, size: 40 }), '');
});

test('however long its texts are, nothing of a card leaves the image', () => {
  const long = 'Extraordinarily '.repeat(40);
  const svg = shareSvg(
    { kicker: long, title: long, badges: Array(20).fill('Webhooks'), site: long },
    typefaces,
  );
  const places = [...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  assert.ok(places.length > 100);
  for (const [x = 0, y = 0] of places) assert.ok(x >= 0 && x < 1120 && y > 0 && y < 630, `${x} ${y}`);
});

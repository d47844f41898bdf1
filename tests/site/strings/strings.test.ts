import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { interfaceLanguages } from '#schema/interface-languages.ts';
import { fill } from '#site/strings/fill.ts';
import { stringsOf } from '#site/strings/strings-of.ts';
import { textDirection } from '#site/strings/text-direction.ts';

/** The texts of strings, by path; those with values are called with values of our own. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, `${path}/${key}`));
}

const partsOf = (locale: string) => {
  const { language, format, ...strings } = stringsOf(locale);
  return strings;
};

test('days, lengths of time, numbers and lists are written as the locale writes them', () => {
  const written = (locale: string) => {
    const { format, page, operations } = stringsOf(locale);
    return [
      format.date('2026-11-02'),
      format.date('2026-11-22T23:30:00Z'),
      page.every(format.duration('1y', 'month')),
      page.every(format.duration('6m', 'month')),
      operations.limit(1600, 'x'),
      format.all(['a', 'b', 'c']),
      format.either(['a', 'b', 'c']),
    ];
  };
  assert.deepEqual(written('en'), [
    ...['2 Nov 2026', '22 Nov 2026', 'every year', 'every 6 months', '1,600 x', 'a, b and c', 'a, b or c'],
  ]);
  assert.deepEqual(written('de'), [
    ...['2. Nov. 2026', '22. Nov. 2026', 'jährlich', 'alle 6 Monate', '1.600 x', 'a, b und c', 'a, b oder c'],
  ]);
});

test('a region has its own forms of days and numbers, in the words of its language', () => {
  const [american, indian, swiss] = ['en-US', 'en-IN', 'de-CH'].map(stringsOf);
  assert.equal(american?.format.date('2026-11-02'), 'Nov 2, 2026');
  assert.equal(indian?.operations.limit(160_000, 'x'), '1,60,000 x');
  assert.equal(swiss?.samples.states.verified, 'Verifiziert');
});

test('a language that the interface is not written in has all of it in English, its days too', () => {
  const { language, format, frame } = stringsOf('fr-CA');
  assert.deepEqual([language, format.date('2026-11-02'), frame.search], ['en', '2 Nov 2026', 'Search']);
});

test('plurals follow the number', () => {
  const { evidence } = stringsOf('en');
  assert.deepEqual([evidence.samples(1, 1), evidence.samples(0, 2)], ['1 of 1 sample', '0 of 2 samples']);
  const german = stringsOf('de').evidence;
  assert.deepEqual([german.tracks(1), german.tracks(2)], ['1 Durchgang', '2 Durchgänge']);
});

test('every language has a file of its strings', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../src/site/strings'));
  for (const language of interfaceLanguages) {
    assert.ok(files.includes(`${language}.ts`), language);
    assert.equal(stringsOf(language).language, language);
  }
  const written = files.flatMap((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? []);
  assert.deepEqual(written.sort(), [...interfaceLanguages].sort());
});

test('no language lacks a text, and the values that scripts fill in are those of English', () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const english = new Map(textsOf(partsOf('en').client));
  for (const language of interfaceLanguages) {
    for (const [path, text] of textsOf(partsOf(language)))
      assert.notEqual(text.trim(), '', `${language}${path}`);
    for (const [path, text] of textsOf(partsOf(language).client)) {
      const model = english.get(path);
      if (model !== undefined) assert.deepEqual(slots(text), slots(model), `${language}${path}`);
    }
  }
});

test('a text is filled with values, and what looks like a slot in a value stays', () => {
  assert.equal(fill('{a} of {b}', { a: '{b}', b: 2 }), '{b} of 2');
  assert.equal(fill('{a} {other}', { a: '$&' }), '$& {other}');
});

test('the direction is that of the locale', () => {
  assert.deepEqual(['en', 'de-AT', 'ar', 'he-IL', 'fa', 'ar-EG'].map(textDirection), [
    ...['ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl'],
  ]);
});

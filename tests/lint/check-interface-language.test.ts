import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInterfaceLanguage } from '#lint/check-interface-language.ts';
import { siteSchema } from '#schema/site.ts';

function check(...locales: string[]): string[] {
  const facts = siteSchema.parse({ title: 'a', description: 'b', locales });
  const point = { line: 1, column: 1 };
  const fields = new Map([['/locales/0', { value: { start: point, end: point } }]]);
  return checkInterfaceLanguage({ file: 'content/site.yaml', facts, fields }).map(
    ({ message, help }) => `${message} ${help}`,
  );
}

test('a language in which the interface is written is right, whatever its region, and whatever else is named', () => {
  for (const locale of ['en', 'en-US', 'de-AT', 'de-Latn-CH']) assert.deepEqual(check(locale, 'fr'), []);
});

test('any other is told by its name; a tag that is near, only where the tag names nothing', () => {
  assert.deepEqual(check('es', 'en'), [
    'There are no texts of the interface in Spanish, `es`: they, days and numbers are English. The interface is written in `en` and `de`. Add the texts of another language, or set `lint/interface-language: off` under `rules`.',
  ]);
  assert.match(check('zh-Hant')[0] ?? '', /in Traditional Chinese, `zh-Hant`: /);
  assert.match(check('dd')[0] ?? '', /in `dd`: .* Did you mean `de`\?$/);
});

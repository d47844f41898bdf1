import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showcaseSchema } from '#schema/showcase.ts';
import { pageLocale, siteSchema } from '#schema/site.ts';
import { accepts } from './accepts.ts';

const site = { title: 'a', description: 'b' };

test('a site has languages, each once, and its pages are in the first', () => {
  accepts(
    siteSchema,
    [
      site,
      { ...site, locales: ['de-AT', 'en'] },
      { ...site, locales: ['fil', 'zh-Hant', 'sr-Latn-RS', 'es-419'] },
    ],
    [
      { ...site, locales: [] },
      { ...site, locales: 'en' },
      { ...site, locales: ['english'] },
      { ...site, locales: ['zh-hant'] },
      { ...site, locales: ['deu'] },
      { ...site, locales: ['de_AT'] },
      { ...site, locales: ['de-u-nu-latn'] },
      { ...site, locales: ['en', 'en'] },
      { ...site, locale: 'en' },
    ],
  );
  const localeOf = (more: object) => pageLocale(siteSchema.parse({ ...site, ...more }));
  assert.deepEqual([localeOf({}), localeOf({ locales: ['de-AT', 'en'] })], ['en', 'de-AT']);
});

test('the addresses that a page fills in hold what it can fill in, and nothing else', () => {
  const edit = (editLink: string) => ({ ...site, editLink });
  const feedback = (report: string, more = {}) => ({ ...site, feedback: { report, ...more } });
  const report = 'https://a.example/{file}';
  accepts(
    siteSchema,
    [
      edit('https://a.example/edit/{file}'),
      feedback('https://a.example/new?title={title}&body={path}'),
      feedback(report),
      feedback(report, { helpful: 'https://b.example/helpful' }),
    ],
    [
      edit('https://a.example/edit'),
      edit('https://a.example/edit/{path}'),
      edit('http://a.example/{file}'),
      feedback('https://a.example/new'),
      feedback('https://a.example/new?title={titel}'),
      feedback('https://a.example/{}'),
      feedback(report, { helpful: 'http://b.example/helpful' }),
      { ...site, feedback: {} },
      { ...site, feedback: 'https://a.example/{title}' },
    ],
  );
});

test('an entry of the showcase names its guides, and the day on which somebody agreed to it', () => {
  const entry = { title: 'a', by: 'b', description: 'c', guides: ['d'], agreed: '2026-11-01' };
  accepts(
    showcaseSchema,
    [entry, { ...entry, url: 'https://a.example', since: '2026-05-01' }],
    [
      ...Object.keys(entry).map((field) => ({ ...entry, [field]: undefined })),
      { ...entry, guides: [] },
      { ...entry, url: 'a.example' },
      { ...entry, quote: 'x' },
    ],
  );
});

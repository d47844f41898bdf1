import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { briefly, checkOne, linkTo, pagesWith, siteWith } from './known-site.ts';

const pages = pagesWith({
  '/guides/bill': ['errors', 'err-card_declined'],
  '/patterns/webhooks': ['deliver-twice'],
});

/** What is found of these redirects. */
function check(redirects: Readonly<Record<string, string>>): string[] {
  return checkOne(
    { pages, site: siteWith(redirects) },
    { from: '/guides/bill', link: linkTo('#errors') },
  ).map(briefly);
}

describe('redirects that lead from a free address to a page', () => {
  const good: readonly Readonly<Record<string, string>>[] = [
    { '/guides/charge': '/guides/bill' },
    { '/guides/charge': '/guides/bill/' },
    { '/guides/charge': '/guides/bill#errors' },
    { '/guides/charge': '/guides/bill#top' },
    { '/guides/charge': '/guides/bill/verify.mjs' },
    { '/docs/Old_Page.html': '/' },
    { '/guides/bill/errors': '/guides/bill#errors' },
    { '/übersicht': '/patterns/webhooks' },
    { '/a': '/b', '/b': '/c', '/c': '/guides/bill' },
    { '/a': '/b#errors', '/b': '/guides/bill' },
    { '/a': '/b#gone', '/b': '/guides/bill#errors' },
  ];
  for (const redirects of good) test(JSON.stringify(redirects), () => assert.deepEqual(check(redirects), []));
});

describe('a redirect cannot start', () => {
  const form = 'Write a path such as `/guides/old`, without a final slash, a query or a fragment.';
  const cases: readonly (readonly [string, string])[] = [
    [
      '/guides/bill',
      'There is `/guides/bill`, so nobody is led away from `/guides/bill`. Remove the redirect, or move the page first.',
    ],
    [
      '/Guides/Bill',
      'There is `/guides/bill`, so nobody is led away from `/Guides/Bill`. Remove the redirect, or move the page first.',
    ],
    [
      '/guides/bill/',
      'There is `/guides/bill`, so nobody is led away from `/guides/bill/`. Remove the redirect, or move the page first.',
    ],
    [
      '/guides/bill/index.html',
      'There is `/guides/bill`, so nobody is led away from `/guides/bill/index.html`. Remove the redirect, or move the page first.',
    ],
    [
      '/guides/bill/verify.mjs',
      'There is `/guides/bill/verify.mjs`, so nobody is led away from `/guides/bill/verify.mjs`. Remove the redirect, or move the page first.',
    ],
    ['/', 'There is `/`, so nobody is led away from `/`. Remove the redirect, or move the page first.'],
    [
      '/errors',
      'There is `/errors`, so nobody is led away from `/errors`. Remove the redirect, or move the page first.',
    ],
    [
      '/status/guides/bill',
      'There is `/status/guides/bill`, so nobody is led away from `/status/guides/bill`. Remove the redirect, or move the page first.',
    ],
    ['/404', 'The address `/404` is one of the site itself. Remove the redirect.'],
    ['/404.html', 'The address `/404.html` is one of the site itself. Remove the redirect.'],
    ['/pagefind/old', 'The address `/pagefind/old` is one of the site itself. Remove the redirect.'],
    ['/_site/old', 'The address `/_site/old` is one of the site itself. Remove the redirect.'],
    ['guides/old', `A redirect cannot start at \`guides/old\`. ${form}`],
    ['/guides/old/', `A redirect cannot start at \`/guides/old/\`. ${form}`],
    ['/guides/old?a', `A redirect cannot start at \`/guides/old?a\`. ${form}`],
    ['/guides/old#a', `A redirect cannot start at \`/guides/old#a\`. ${form}`],
    ['/guides/%6fld', `A redirect cannot start at \`/guides/%6fld\`. ${form}`],
    ['/guides/*', `A redirect cannot start at \`/guides/*\`. ${form}`],
    ['/guides/../old', `A redirect cannot start at \`/guides/../old\`. ${form}`],
    ['/old.zip', `A redirect cannot start at \`/old.zip\`. ${form}`],
    ['https://a.example/old', `A redirect cannot start at \`https://a.example/old\`. ${form}`],
  ];
  for (const [from, expected] of cases)
    test(`at ${JSON.stringify(from)}`, () =>
      assert.deepEqual(check({ [from]: '/patterns/webhooks' }), [`redirect site.yaml:2 ${expected}`]));

  for (const [first, second] of [
    ['/guides/old', '/Guides/OLD'],
    ['/old', '/old/index.html'],
    ['/über'.normalize('NFC'), '/über'.normalize('NFD')],
  ] as const) {
    test(`twice: ${first} and ${second}`, () => {
      const site = siteWith({ [first]: '/guides/bill', [second]: '/guides/bill' });
      const [found, ...others] = checkOne({ pages, site }, { from: '/guides/bill', link: linkTo('#errors') });
      assert.deepEqual(others, []);
      assert.equal(
        found?.message,
        `The address \`${second}\` is the same as \`${first}\`: not every server tells them apart.`,
      );
      assert.deepEqual([found.at.span?.start.line, found.related?.[0]?.at.span?.start.line], [3, 2]);
    });
  }
});

describe('a redirect that leads nowhere', () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
    [
      { '/a': '/guides/bil' },
      ['missing-page site.yaml:2 There is no page `/guides/bil`. Did you mean `/guides/bill`?'],
    ],
    [
      { '/a': '/Guides/Bill' },
      ['missing-page site.yaml:2 There is no page `/Guides/Bill`. Write `/guides/bill`.'],
    ],
    [
      { '/a': '/guides/bill#error' },
      ['missing-anchor site.yaml:2 Cannot find `#error` in `/guides/bill`. Did you mean `#errors`?'],
    ],
    [
      { '/a': '/b#gone', '/b': '/guides/bill' },
      [
        'missing-anchor site.yaml:2 Cannot find `#gone` in `/guides/bill`. The page has `#errors`, `#err-card_declined`.',
      ],
    ],
    [
      { '/a': '/b', '/b': '/none' },
      [
        'missing-page site.yaml:3 There is no page `/none`. Pages are `/guides/<slug>`, `/auth/<slug>`, `/patterns/<slug>` and `/reference/<slug>`.',
      ],
    ],
    [
      { '/a': 'https://b.example/' },
      [
        'redirect site.yaml:2 A redirect leads to a page of this site, not to `https://b.example/`. Write the path of the page, such as `/guides/new`.',
      ],
    ],
    [
      { '/a': '#errors' },
      [
        'redirect site.yaml:2 A redirect leads to a page of this site, not to `#errors`. Write the path of the page, such as `/guides/new`.',
      ],
    ],
    [
      { '/a': '/a' },
      [
        'redirect site.yaml:2 The redirect of `/a` leads back to it: `/a` → `/a`. Let one of these addresses lead to the page that is read now.',
      ],
    ],
    [
      { '/x': '/a', '/a': '/b', '/b': '/c#d', '/c': '/a' },
      [
        'redirect site.yaml:3 The redirect of `/a` leads back to it: `/a` → `/b` → `/c` → `/a`. Let one of these addresses lead to the page that is read now.',
      ],
    ],
  ];
  for (const [redirects, expected] of cases)
    test(JSON.stringify(redirects), () => assert.deepEqual(check(redirects), expected));
});

test('a link by way of a redirect that leads nowhere is missing a page', () => {
  const site = siteWith({ '/a': '/b', '/b': '/a' });
  const found = checkOne({ pages, site }, { from: '/guides/bill', link: linkTo('/a') });
  assert.deepEqual(
    found.map(({ code, at }) => `${code} ${at.file}`),
    ['links/missing-page content/guides/bill/index.mdx', 'links/redirect content/site.yaml'],
  );
});

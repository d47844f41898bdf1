import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkOne, linkTo, pagesWith, siteWith } from './known-site.ts';

const pages = pagesWith({
  '/guides/bill': ['errors', 'err-card_declined', 'über-uns', 'err-a b (c)', "err-[{d, 'e'}]"],
  '/guides/refund': ['errors'],
  '/patterns/webhooks': ['deliver-twice'],
  '/reference/checks/links': ['why'],
});
const redirects = {
  '/guides/charge': '/guides/bill',
  '/guides/charge/errors': '/guides/bill#errors',
  '/old': '/guides/charge/errors',
};
const known = { pages, site: siteWith(redirects, 'https://acme.example/docs') };

/** The codes of what is found of a link on a page, and the address that the edit makes of it. */
function mended(url: string, from: string): readonly (string | undefined)[] {
  const found = checkOne(known, { from, link: linkTo(url) });
  const [edit, ...more] = found.flatMap(({ fixes = [] }) => fixes);
  assert.deepEqual(more, [], 'at most one edit');
  if (edit !== undefined) {
    assert.deepEqual(edit.span, linkTo(url).span);
    assert.deepEqual(checkOne(known, { from, link: linkTo(edit.text) }), [], edit.text);
  }
  return [found.map(({ code }) => code.replace('links/', '')).join(' '), edit?.text];
}

describe('an address that means one page for certain is mended', () => {
  const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'another case': [
      ['/Guides/Bill', '/guides/bill'],
      ['/guides/BILL?a=B#errors', '/guides/bill?a=B#errors'],
      ['/REFERENCE/Checks/Links#why', '/reference/checks/links#why'],
    ],
    'an ending or an index': [
      ['/guides/bill.html', '/guides/bill'],
      ['/guides/bill.mdx#errors', '/guides/bill#errors'],
      ['/guides/bill/index', '/guides/bill'],
      ['/guides/bill/index.html', '/guides/bill'],
      ['/guides/bill/index.mdx#errors', '/guides/bill#errors'],
      ['/patterns/webhooks.md', '/patterns/webhooks'],
      ['/index.html', '/'],
    ],
    'slashes and dots': [
      ['/guides//bill', '/guides/bill'],
      ['/guides/refund/../bill/', '/guides/bill'],
      ['/./guides/bill', '/guides/bill'],
      ['//guides/bill', '/guides/bill'],
      ['//guides/bill#errors', '/guides/bill#errors'],
    ],
    'the place of the file': [
      ['/content/guides/bill/index.mdx', '/guides/bill'],
      ['/content/patterns/webhooks.mdx#deliver-twice', '/patterns/webhooks#deliver-twice'],
    ],
    'the path of the site': [
      ['/docs/guides/bill', '/guides/bill'],
      ['/docs/guides/bill/index.html#errors', '/guides/bill#errors'],
      ['/docs/', '/'],
    ],
    'the fragment as well': [
      ['/Guides/Bill#Errors', '/guides/bill#errors'],
      ['/guides/bill.html?a#user-content-err-card_declined', '/guides/bill?a#err-card_declined'],
      ['/guides/bill.html#:~:text=Errors', '/guides/bill#:~:text=Errors'],
      ['/guides/bill.html#errors:~:text=Errors', '/guides/bill#errors:~:text=Errors'],
    ],
    'encoded signs': [
      ['/guides%2Fbill', '/guides/bill'],
      ['/guides/bill%23errors', '/guides/bill#errors'],
      ['/guides/bill%3Fa=b', '/guides/bill'],
    ],
  };
  for (const [name, urls] of Object.entries(cases))
    for (const [url, expected] of urls)
      test(`${name}: ${url}`, () =>
        assert.deepEqual(mended(url, '/patterns/webhooks'), ['missing-page', expected]));

  const relative: readonly (readonly [from: string, url: string, expected: string])[] = [
    ['/guides/refund', '../bill', '/guides/bill'],
    ['/guides/refund', '../bill/#errors', '/guides/bill#errors'],
    ['/guides/refund', '../bill/index.mdx', '/guides/bill'],
    ['/guides/refund', '../../patterns/webhooks.mdx#deliver-twice', '/patterns/webhooks#deliver-twice'],
    ['/patterns/webhooks', '../guides/bill/index.mdx', '/guides/bill'],
    ['/patterns/webhooks', '../../guides/bill', '/guides/bill'],
    ['/patterns/webhooks', 'webhooks.mdx', '/patterns/webhooks'],
    ['/reference/checks/links', '../../guides/bill/index.mdx', '/guides/bill'],
  ];
  for (const [from, url, expected] of relative)
    test(`relative: ${url} in ${from}`, () =>
      assert.deepEqual(mended(url, from), ['missing-page', expected]));
});

describe('a fragment that means one id for certain is mended', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/guides/bill#Errors', '/guides/bill#errors'],
    ['/guides/bill?a#ERR-card_declined', '/guides/bill?a#err-card_declined'],
    ['/guides/bill##errors', '/guides/bill#errors'],
    ['/guides/bill#user-content-errors', '/guides/bill#errors'],
    [`/guides/bill#${'über-uns'.normalize('NFD')}`, '/guides/bill#über-uns'],
    ['/guides/bill#Über-Uns', '/guides/bill#über-uns'],
    ['/guides/bill#Err-a%20B%20(c)', '/guides/bill#err-a%20b%20%28c%29'],
    ["/guides/bill#err-[{D, 'E'}]", '/guides/bill#err-%5B%7Bd%2C%20%27e%27%7D%5D'],
    ['#Deliver-Twice', '#deliver-twice'],
  ];
  for (const [url, expected] of cases)
    test(url, () => assert.deepEqual(mended(url, '/patterns/webhooks'), ['missing-anchor', expected]));
});

describe('an address of a page that moved is mended', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/guides/charge', '/guides/bill'],
    ['/guides/charge/', '/guides/bill'],
    ['/guides/charge?a#err-card_declined', '/guides/bill?a#err-card_declined'],
    ['/guides/charge/errors', '/guides/bill#errors'],
    ['/old', '/guides/bill#errors'],
    ['/old#err-card_declined', '/guides/bill#err-card_declined'],
  ];
  for (const [url, expected] of cases)
    test(url, () => assert.deepEqual(mended(url, '/patterns/webhooks'), ['moved-page', expected]));

  test('also in another case, where it leads nowhere', () => {
    assert.deepEqual(mended('/Guides/Charge', '/patterns/webhooks'), ['missing-page', '/guides/bill']);
  });
});

describe('an address of the site itself is made a path', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['https://acme.example/docs/guides/bill', '/guides/bill'],
    ['https://acme.example/docs/guides/bill/?a#errors', '/guides/bill?a#errors'],
    ['http://acme.example/docs/guides/bill', '/guides/bill'],
    ['HTTPS://ACME.example/docs/guides/bill', '/guides/bill'],
    ['//acme.example/docs/guides/bill', '/guides/bill'],
    ['https://acme.example/docs', '/'],
    ['https://acme.example/docs/', '/'],
    ['https://acme.example/docs/#guides', '/#guides'],
    ['https://acme.example/docs/guides/bill/verify.mjs', '/guides/bill/verify.mjs'],
  ];
  for (const [url, expected] of cases)
    test(url, () => assert.deepEqual(mended(url, '/patterns/webhooks'), ['own-address', expected]));

  const other: readonly (readonly [string, string])[] = [
    ['https://acme.example/', ''],
    ['https://acme.example/docs-2/guides/none', ''],
    ['https://acme.example.evil.example/docs/guides/none', ''],
    ['https://acme.example/docs/schemas/report.json', ''],
    ['https://acme.example/docs/guides/none', 'missing-page'],
    ['https://acme.example/docs/guides/bill#none', 'missing-anchor own-address'],
  ];
  for (const [url, code] of other)
    test(`${url}: ${code || 'another site, or not known'}`, () => {
      const found = checkOne(known, { from: '/patterns/webhooks', link: linkTo(url) });
      assert.equal(
        found
          .map((one) => one.code.replace('links/', ''))
          .sort()
          .join(' '),
        code,
      );
    });

  test('not where the text of the link is its address, as a path alone is no link', () => {
    const link = { ...linkTo('https://acme.example/docs/guides/bill'), isVerbatim: false };
    const [found] = checkOne(known, { from: '/patterns/webhooks', link });
    assert.deepEqual([found?.help, found?.fixes], ['Write the link as `[text](/guides/bill)`.', undefined]);
  });
});

describe('what is not certain is not mended', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/guides/bil', 'missing-page'],
    ['/patterns/bill', 'missing-page'],
    ['/guides/bill#error', 'missing-anchor'],
    ['/guides/bill#declined', 'missing-anchor'],
    ['/guides/none', 'missing-page'],
    ['/a%zz', 'missing-page'],
    ['#%', 'missing-page'],
    ['', 'missing-page'],
    ['../none', 'missing-page'],
    ['/guides/bill%2523errors', 'missing-page'],
  ];
  for (const [url, code] of cases)
    test(JSON.stringify(url), () => assert.deepEqual(mended(url, '/patterns/webhooks'), [code, undefined]));

  test('an address that is not written as it is', () => {
    const link = { ...linkTo('/Guides/Bill'), isVerbatim: false };
    const [found] = checkOne(known, { from: '/patterns/webhooks', link });
    assert.deepEqual([found?.help, found?.fixes], ['Write `/guides/bill`.', undefined]);
  });
});

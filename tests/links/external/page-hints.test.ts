import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { doubtOf } from '#links/external/doubt-of.ts';
import { hasAnchor } from '#links/external/has-anchor.ts';
import { ask } from './ask.ts';
import { madeUpInternet } from './made-up-internet.ts';
import { html, startSite } from './start-site.ts';

const page = (title: string) => ({ html: `<title lang="en">\n${title}</title><p>Text`, isWhole: true });
const doubt = (asked: string, reached: string, title = 'Keys') =>
  doubtOf(new URL(asked, 'https://acme.dev'), new URL(reached, 'https://acme.dev'), page(title));

describe('a page that answers is doubted', () => {
  for (const title of [
    '404',
    'Error 404',
    '404 - Acme',
    '404 Not Found',
    'Oops! Page not found | Acme',
    'Page Not Found',
    'Acme | 404',
    'This page can&#39;t be found',
    'The page does not exist',
    'File was not found',
  ])
    test(`for its title: ${title}`, () => assert.equal(doubt('/docs/keys', '/docs/keys', title), 'title'));

  for (const path of ['/404', '/404.html', '/en/not-found', '/error-404/', '/page-not-found?from=/keys'])
    test(`for its path: ${path}`, () => assert.equal(doubt('/docs/keys', path), 'path'));

  for (const [asked, reached] of [
    ['/docs/keys', '/'],
    ['/docs/keys', '/en/'],
    ['/docs/keys', '/de-DE'],
    ['/docs/keys', '/index.html'],
    ['https://www.acme.dev/docs', 'https://acme.dev/'],
  ] as const)
    test(`for being a home page: ${reached}`, () => assert.equal(doubt(asked, reached), 'home'));
});

describe('a page that answers is believed', () => {
  const good: readonly (readonly [asked: string, reached: string, title?: string])[] = [
    ['/docs/errors/20404', '/docs/errors/20404', 'Error 20404: not found in your account'],
    ['/docs/status/404', '/docs/status/404', '404 Not Found'],
    ['/docs/errors', '/docs/errors', 'Errors 400 to 404 explained'],
    ['/docs/not-found-errors', '/docs/not-found-errors', 'Page not found errors'],
    ['/', '/en/'],
    ['/de', '/'],
    ['/docs', 'https://docs.acme.dev/'],
    ['/docs/keys', '/login?next=/docs/keys'],
    ['/keys', '/keys', 'Lost and found: keys'],
  ];
  for (const [asked, reached, title = 'Keys'] of good)
    test(`${asked} → ${reached}: ${title}`, () => assert.equal(doubt(asked, reached, title), undefined));
});

test('a hostile title takes no time', () => {
  assert.equal(
    doubtOf(new URL('https://a.dev/b'), new URL('https://a.dev/b'), page('<title '.repeat(100_000))),
    undefined,
  );
});

describe('the anchor of a fragment', () => {
  const links = '<a href="#a">A</a><a href=#b>B</a><a href=\'#c\'>C</a>';
  const body = `${links}<h2 id="a">A</h2><h2 id='b'>B</h2><a name=c></a><h2 id="user-content-d">D</h2><i id="%C3%BC">`;
  const has = (fragment: string, isWhole = true) => hasAnchor({ html: body, isWhole }, fragment);

  for (const fragment of [
    'a',
    'b',
    'c',
    'd',
    'ü',
    'top',
    ':~:text=some',
    '/route',
    '!route',
    'L10',
    'L10-L20',
    'page=3',
  ])
    test(`#${fragment} is there`, () => assert.equal(has(fragment), true));

  for (const fragment of ['e', 'A', 'user-content-a', 'Lists'])
    test(`#${fragment} is not`, () => assert.equal(has(fragment), false));

  test('is believed to be on a page that was read in part', () => assert.equal(has('e', false), true));

  test('is believed to be on a page that a script builds', () => {
    const shell = '<a href="#main">Skip</a><main id="main"></main><div id="root"></div>';
    assert.equal(hasAnchor({ html: shell, isWhole: true }, 'e'), true);
  });

  test('is looked for on the page that a link leads to', async (context) => {
    const site = await startSite(context, {
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': { headers: html, body },
    });
    assert.deepEqual(await ask(site.url('/a'), madeUpInternet(), ['a', 'x', 'y']), {
      outcome: { kind: 'alive' },
      missing: ['x', 'y'],
    });
  });

  test('is not looked for where there is no page', async (context) => {
    const site = await startSite(context, { '/a.pdf': { headers: { 'content-type': 'application/pdf' } } });
    for (const path of ['/a.pdf', '/none'])
      assert.deepEqual((await ask(site.url(path), madeUpInternet(), ['x'])).missing, []);
  });
});

test('a page with the title of a missing one is told apart', async (context) => {
  const site = await startSite(context, { '/a': { headers: html, body: '<title>Page not found</title>' } });
  assert.deepEqual((await ask(site.url('/a'), madeUpInternet())).outcome, { kind: 'alive', doubt: 'title' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExternalLinks } from '#links/external/check-external-links.ts';
import { madeUpInternet } from './made-up-internet.ts';
import { linkTo } from './record.ts';
import { html, startSite } from './start-site.ts';

test('asking reports every place of an address', async (context) => {
  const body = '<a href="#a"></a><a href="#b"></a><a href="#c"></a><p id="a"><p id="b"><p id="c">';
  const site = await startSite(context, {
    '/a': { status: 301, headers: { location: '/v2/a' } },
    '/v2/a': { headers: html, body },
  });
  const links = [
    linkTo(site.url('/none'), 1),
    linkTo(site.url('/a#a'), 2),
    linkTo(site.url('/a#x'), 3),
    linkTo(site.url('/none#x'), 4),
    linkTo('http://10.0.0.1/', 5),
    linkTo('http://localhost:1/', 6),
    linkTo('/guides/a', 7),
  ];
  const found = await checkExternalLinks(links, {
    known: new Map(),
    internet: madeUpInternet(),
    signal: new AbortController().signal,
    maxAgeMs: 0,
    save: async () => {},
    onEvent: () => {},
  });
  assert.deepEqual(
    found.map(({ code, severity, at, message, fixes }) =>
      [`${code} ${severity} ${at.span?.start.line}: ${message}`, ...(fixes ?? []).map(({ text }) => text)]
        .join(' → ')
        .replaceAll(String(site.port), 'PORT'),
    ),
    [
      'links/external-unsure warning 1: `http://docs.acme.dev:PORT/none` answers 404; it was never found to be there.',
      'links/external-moved warning 2: `http://docs.acme.dev:PORT/a#a` has moved for good to `http://docs.acme.dev:PORT/v2/a`. → http://docs.acme.dev:PORT/v2/a#a',
      'links/external-moved warning 3: `http://docs.acme.dev:PORT/a#x` has moved for good to `http://docs.acme.dev:PORT/v2/a`. → http://docs.acme.dev:PORT/v2/a#x',
      'links/external-unsure warning 3: Cannot find `#x` in `http://docs.acme.dev:PORT/a`.',
      'links/external-unsure warning 4: `http://docs.acme.dev:PORT/none#x` answers 404; it was never found to be there.',
      'links/external-unsure warning 5: `http://10.0.0.1/` leads to a private address, which is not asked.',
    ],
  );
});

import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { checkExternalLinks } from '#links/external/check-external-links.ts';
import { createTurns } from '#links/external/create-turns.ts';
import { limits } from '#links/external/limits.ts';
import type { LinkEntry, LinkRecord } from '#links/external/link-record.ts';
import type { PlacedLink } from '#links/external/placed-link.ts';
import { type AskingEvent, CutOffError, recordLinks } from '#links/external/record-links.ts';
import { type MadeUpInternet, madeUpInternet } from './made-up-internet.ts';
import { html, startSite } from './start-site.ts';

const linkTo = (url: string, line = 1): PlacedLink => ({
  file: 'content/patterns/a.mdx',
  url,
  span: { start: { line, column: 1 }, end: { line, column: 1 + url.length } },
});

interface Overrides {
  readonly known?: LinkRecord;
  readonly maxAgeMs?: number;
  readonly signal?: AbortSignal;
  readonly save?: (record: LinkRecord) => Promise<void>;
}

/** Records links, and what was saved and told on the way. */
async function record(urls: readonly string[], internet: MadeUpInternet, overrides: Overrides = {}) {
  const saved: LinkRecord[] = [];
  const events: AskingEvent[] = [];
  const { known = new Map(), ...rest } = overrides;
  const recorded = await recordLinks(
    urls.map((url) => linkTo(url)),
    known,
    {
      internet,
      signal: new AbortController().signal,
      maxAgeMs: 3_600_000,
      save: async (one) => void saved.push(new Map(one)),
      onEvent: (event) => void events.push(event),
      ...rest,
    },
  );
  return { recorded, saved, events };
}

const entry = (at: string, more: object = {}) => ({ at, outcome: { kind: 'alive' }, ...more }) as const;

describe('an address', () => {
  test('is asked once, however it is written and however often', async (context) => {
    const site = await startSite(context, { '/a': {}, '/a?b': {} });
    const urls = ['/a', '/a#x', '/a#y', '/./a', '/a?b'].map((path) => site.url(path));
    const { recorded, events } = await record([...urls, site.url('/a', 'DOCS.acme.dev')], madeUpInternet());
    assert.deepEqual([...site.requests].sort(), ['HEAD /a', 'HEAD /a?b']);
    assert.deepEqual([...recorded.keys()], [site.url('/a'), site.url('/a?b')]);
    assert.deepEqual(events[0], { kind: 'begun', addresses: 2, known: 0 });
  });

  test('that was found a short time ago is not asked', async (context) => {
    const site = await startSite(context, { '/a': {} });
    const internet = madeUpInternet();
    const { recorded } = await record([site.url('/a')], internet);
    internet.goOn(3_599_999);
    const again = await record([site.url('/a')], internet, { known: recorded });
    assert.deepEqual([site.requests.length, again.recorded], [1, recorded]);
    assert.deepEqual(again.events, [{ kind: 'begun', addresses: 0, known: 1 }]);
    internet.goOn(1);
    await record([site.url('/a')], internet, { known: recorded });
    assert.equal(site.requests.length, 2);
  });

  test('that was missed, is told to be of tomorrow, or has a new fragment is asked', async (context) => {
    const site = await startSite(context, { '/a': {}, '/b': {}, '/c': {}, '/d': {} });
    const at = '2026-11-20T09:59:00Z';
    const known = new Map<string, LinkEntry>([
      [site.url('/a'), { at, outcome: { kind: 'status', status: 404 } }],
      [site.url('/b'), entry('2026-11-21T10:00:00Z')],
      [site.url('/c'), entry(at, { fragments: ['x'] })],
      [site.url('/d'), entry(at, { fragments: ['x', 'y'] })],
    ]);
    await record(
      ['/a', '/b', '/c#y', '/d#y'].map((path) => site.url(path)),
      madeUpInternet(),
      { known },
    );
    assert.deepEqual([...site.requests].sort(), ['HEAD /a', 'HEAD /b', 'HEAD /c']);
  });

  test('that no page links to any more is forgotten after a month', async () => {
    const known = new Map([
      ['https://acme.dev/new', entry('2026-10-22T10:00:00Z')],
      ['https://acme.dev/old', entry('2026-10-20T10:00:00Z')],
    ]);
    const { recorded } = await record([], madeUpInternet(), { known });
    assert.deepEqual([...recorded.keys()], ['https://acme.dev/new']);
  });
});

describe('one host', () => {
  test('is asked two things at once, several hosts more', async (context) => {
    const open = new Map<string, ServerResponse[]>();
    let most = 0;
    const site = await startSite(
      context,
      Object.fromEntries(
        Array.from({ length: 6 }, (_, at) => [
          `/${at}`,
          (request, response) => {
            const host = request.headers.host ?? '';
            const responses = [...(open.get(host) ?? []), response];
            open.set(host, responses);
            assert.ok(responses.length <= limits.requestsAtOnceOfOneHost);
            most = Math.max(most, [...open.values()].flat().length);
            // Answers once every host has all that it may have at once.
            if ([...open.values()].flat().length < 3 * limits.requestsAtOnceOfOneHost) return;
            for (const one of [...open.values()].flat()) one.end();
            open.clear();
          },
        ]),
      ),
    );
    const hosts = ['a.acme.dev', 'b.acme.dev', 'c.acme.dev'];
    const urls = hosts.flatMap((host) => Array.from({ length: 6 }, (_, at) => site.url(`/${at}`, host)));
    const { recorded } = await record(urls, madeUpInternet());
    assert.deepEqual([most, recorded.size], [6, 18]);
  });

  test('that wants a pause has it from all', async () => {
    let time = 0;
    const ends: (() => void)[] = [];
    const wait = () => new Promise<void>((resolve) => ends.push(resolve));
    const turns = createTurns({ now: () => new Date(time), wait });
    const done: string[] = [];
    const take = (host: string) =>
      turns.take(host, new AbortController().signal, async () => void done.push(host));
    turns.pause('a', 20_000);
    turns.pause('a', 10_000);
    const resting = [take('a'), take('a'), take('a')];
    await take('b');
    assert.deepEqual([done, ends.length], [['b'], limits.requestsAtOnceOfOneHost]);
    time = 20_000;
    for (const end of ends) end();
    await Promise.all(resting);
    assert.deepEqual(done, ['b', 'a', 'a', 'a']);
  });

  test('that cannot be reached is asked no more', async () => {
    const internet = madeUpInternet({ 'gone.acme.dev': 'ENOTFOUND', 'odd.acme.dev': 'EAI_AGAIN' });
    const paths = Array.from({ length: 20 }, (_, at) => at);
    const { recorded } = await record(
      paths.map((path) => `https://gone.acme.dev/${path}`),
      internet,
    );
    assert.equal(recorded.size, 20);
    assert.ok(internet.resolved.length <= limits.requestsAtOnceOfOneHost);
    await record(
      paths.map((path) => `https://odd.acme.dev/${path}`),
      internet,
    );
    assert.ok(internet.resolved.length <= 5 * limits.requestsAtOnceOfOneHost);
  });

  test('that wants to be left alone for long is asked no more', async (context) => {
    const answer = { status: 429, headers: { 'retry-after': '3600' } };
    const paths = Array.from({ length: 20 }, (_, at) => `/${at}`);
    const site = await startSite(context, Object.fromEntries(paths.map((path) => [path, answer])));
    const { recorded } = await record(
      paths.map((path) => site.url(path)),
      madeUpInternet(),
    );
    assert.ok(site.requests.length <= limits.requestsAtOnceOfOneHost);
    assert.deepEqual(
      [...recorded.values()].map(({ outcome }) => outcome),
      paths.map(() => ({ kind: 'status', status: 429 })),
    );
  });
});

describe('what is known', () => {
  test('counts days, not attempts, and a page that is there again clears them', async (context) => {
    const site = await startSite(context, {
      '/a': [{}, ...Array.from({ length: 8 }, () => ({ status: 404 })), { status: 403 }, { status: 403 }, {}],
    });
    const internet = madeUpInternet({}, '2026-11-20T01:00:00Z');
    let known: LinkRecord = new Map();
    const next = async (hours: number) => {
      internet.goOn(hours * 3_600_000);
      known = (await record([site.url('/a')], internet, { known })).recorded;
      const { found, missed } = known.get(site.url('/a')) ?? {};
      return [found, missed?.since, missed?.last, missed?.days];
    };
    const found = '2026-11-20';
    assert.deepEqual(await next(0), [found, undefined, undefined, undefined]);
    assert.deepEqual(await next(2), [found, '2026-11-20', '2026-11-20', 1]);
    assert.deepEqual(await next(2), [found, '2026-11-20', '2026-11-20', 1]);
    assert.deepEqual(await next(24), [found, '2026-11-20', '2026-11-21', 2]);
    assert.deepEqual(await next(72), [found, '2026-11-20', '2026-11-24', 3]);
    assert.deepEqual(await next(24), [found, '2026-11-20', '2026-11-24', 3], '403 does not tell');
    assert.deepEqual(await next(24), ['2026-11-26', undefined, undefined, undefined]);
  });
});

describe('a record', () => {
  const pages = Array.from({ length: 50 }, (_, at) => [`/${at}`, {}] as const);

  test('is saved on the way and at the end, never twice at once', async (context) => {
    const site = await startSite(context, Object.fromEntries(pages));
    let running = 0;
    const sizes: number[] = [];
    await record(
      pages.map(([path]) => site.url(path)),
      madeUpInternet(),
      {
        save: async (one) => {
          running += 1;
          assert.equal(running, 1);
          await new Promise((resolve) => setImmediate(resolve));
          sizes.push(one.size);
          running -= 1;
        },
      },
    );
    assert.equal(sizes.length, 3);
    assert.equal(sizes.at(-1), 50);
  });

  test('that cannot be saved is told', async (context) => {
    const site = await startSite(context, Object.fromEntries(pages));
    const save = () => Promise.reject(new Error('read-only'));
    const urls = pages.map(([path]) => site.url(path));
    await assert.rejects(record(urls, madeUpInternet(), { save }), /read-only/);
  });

  test('that is interrupted is saved, and another call goes on from there', async (context) => {
    const controller = new AbortController();
    const site = await startSite(context, {
      ...Object.fromEntries(pages),
      '/49': (_request, response) => {
        if (controller.signal.aborted) response.end();
        else controller.abort('SIGINT');
      },
    });
    const urls = pages.map(([path]) => site.url(path));
    const internet = madeUpInternet();
    let saved: LinkRecord = new Map();
    const save = async (one: LinkRecord) => {
      saved = new Map(one);
    };
    const interrupted = record(urls, internet, { save, signal: controller.signal });
    await assert.rejects(interrupted, (cause) => cause === 'SIGINT');
    assert.ok(saved.size >= 40 && saved.size < 50, `${saved.size} are saved`);
    const before = site.requests.length;
    const { recorded } = await record(urls, internet, { known: saved });
    assert.equal(recorded.size, 50);
    assert.equal(site.requests.length - before, 50 - saved.size);
  });

  test('is not touched where no site can be reached', async () => {
    const internet = madeUpInternet({ 'a.acme.dev': 'ENOTFOUND', 'b.acme.dev': 'EAI_AGAIN' });
    const saved: LinkRecord[] = [];
    const save = async (one: LinkRecord) => void saved.push(one);
    const urls = Array.from({ length: 60 }, (_, at) => `https://${'ab'[at % 2]}.acme.dev/${at}`);
    await assert.rejects(record(urls, internet, { save }), CutOffError);
    assert.deepEqual(saved, []);
  });

  test('holds a host that is gone where another answers', async (context) => {
    const site = await startSite(context, { '/a': {} });
    const internet = madeUpInternet({ 'gone.acme.dev': 'ENOTFOUND' });
    const { recorded } = await record(['https://gone.acme.dev/', site.url('/a')], internet);
    assert.deepEqual(recorded.get('https://gone.acme.dev/')?.missed?.days, 1);
  });
});

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

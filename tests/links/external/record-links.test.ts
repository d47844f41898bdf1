import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { createTurns } from '#links/external/create-turns.ts';
import { limits } from '#links/external/limits.ts';
import type { LinkEntry, LinkRecord } from '#links/external/link-record.ts';
import { madeUpInternet } from './made-up-internet.ts';
import { record } from './record.ts';
import { startSite } from './start-site.ts';

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

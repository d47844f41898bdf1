import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LinkRecord } from '#links/external/link-record.ts';
import { CutOffError } from '#links/external/record-links.ts';
import { madeUpInternet } from './made-up-internet.ts';
import { record } from './record.ts';
import { startSite } from './start-site.ts';

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

  test('holds hosts that are gone where all others were found a short time ago', async (context) => {
    const site = await startSite(context, { '/a': {}, '/b': {} });
    const internet = madeUpInternet({ 'one.acme.dev': 'ENOTFOUND', 'two.acme.dev': 'ENOTFOUND' });
    const urls = [site.url('/a'), site.url('/b'), 'https://one.acme.dev/', 'https://two.acme.dev/'];
    const { recorded: known } = await record(urls.slice(0, 2), internet);
    const { recorded } = await record(urls, internet, { known });
    assert.deepEqual([recorded.size, site.requests.length], [4, 3]);
  });
});

import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, type TestContext, test } from 'node:test';
import { limits } from '#links/external/limits.ts';
import type { Outcome } from '#links/external/outcome.ts';
import { readPage } from '#links/external/read-page.ts';
import { ask } from './ask.ts';
import { madeUpInternet } from './made-up-internet.ts';
import { type Answer, html, type PageAnswer, startSite } from './start-site.ts';

const there = { kind: 'alive' } as const;
const status = (code: number) => ({ kind: 'status', status: code }) as const;
const problem = (name: string) => ({ kind: 'problem', problem: name });

/** Asks a site with these pages for `/a`. */
async function askA(context: TestContext, pages: Readonly<Record<string, PageAnswer>>) {
  const site = await startSite(context, pages);
  const internet = madeUpInternet();
  const { outcome } = await ask(site.url('/a'), internet);
  return { outcome, requests: site.requests, waited: internet.waited, site };
}

describe('how a page is asked for', () => {
  test('a download by HEAD alone', async (context) => {
    const { outcome, requests } = await askA(context, {
      '/a': { headers: { 'content-type': 'application/pdf' } },
    });
    assert.deepEqual([outcome, requests], [there, ['HEAD /a']]);
  });

  test('a page of HTML by HEAD, then looked at by GET', async (context) => {
    const { outcome, requests, site } = await askA(context, { '/a': { headers: html, body: '<h1>A</h1>' } });
    assert.deepEqual([outcome, requests], [there, ['HEAD /a', 'GET /a']]);
    for (const headers of site.heads) {
      assert.equal(headers['user-agent'], 'handrail/test (checks links)');
      assert.equal(headers.cookie ?? headers.authorization, undefined);
    }
  });

  for (const code of [400, 403, 404, 405, 500, 501, 503]) {
    test(`by GET where HEAD is answered ${code}`, async (context) => {
      const { outcome, requests } = await askA(context, { '/a': [{ status: code }, {}] });
      assert.deepEqual([outcome, requests], [there, ['HEAD /a', 'GET /a']]);
    });
  }

  test('by GET where HEAD is not answered', async (context) => {
    const { outcome, requests } = await askA(context, {
      '/a': (request, response) => (request.method === 'HEAD' ? request.socket.destroy() : response.end()),
    });
    assert.deepEqual([outcome, requests], [there, ['HEAD /a', 'GET /a']]);
  });

  test('what HEAD found is there although GET is refused', async (context) => {
    const { outcome } = await askA(context, { '/a': [{ headers: html }, { status: 403 }] });
    assert.deepEqual(outcome, there);
  });

  test('what HEAD found is not there where GET says so', async (context) => {
    const { outcome } = await askA(context, { '/a': [{ headers: html }, { status: 410 }] });
    assert.deepEqual(outcome, status(410));
  });
});

describe('a status', () => {
  for (const code of [401, 403, 404, 410, 451, 999]) {
    test(`${code} is not asked for again`, async (context) => {
      const { outcome, requests, waited } = await askA(context, { '/a': { status: code } });
      assert.deepEqual([outcome, requests, waited], [status(code), ['HEAD /a', 'GET /a'], []]);
    });
  }

  test('500 is asked for again, each time later', async (context) => {
    const { outcome, requests, waited } = await askA(context, { '/a': { status: 500 } });
    assert.deepEqual(outcome, status(500));
    assert.deepEqual(requests, ['HEAD /a', 'GET /a', 'GET /a', 'GET /a']);
    assert.deepEqual(waited, limits.pausesMs);
  });

  test('502 that passes is forgotten', async (context) => {
    const { outcome } = await askA(context, { '/a': [{ status: 502 }, { status: 502 }, {}] });
    assert.deepEqual(outcome, there);
  });
});

describe('a site that is asked too often', () => {
  const answers = (retryAfter: string) => [{ status: 429, headers: { 'retry-after': retryAfter } }, {}];

  test('is asked again after the seconds that it names', async (context) => {
    const { outcome, waited } = await askA(context, { '/a': answers('7') });
    assert.deepEqual([outcome, waited], [there, [7000]]);
  });

  test('is asked again at the time that it names', async (context) => {
    const { outcome, waited } = await askA(context, { '/a': answers('Fri, 20 Nov 2026 10:00:12 GMT') });
    assert.deepEqual([outcome, waited], [there, [12_000]]);
  });

  test('is asked again as others where it names nonsense', async (context) => {
    const pages = [{ status: 429 }, ...answers('soon')];
    const { outcome, waited } = await askA(context, { '/a': pages });
    assert.deepEqual([outcome, waited], [there, [limits.pausesMs[0]]]);
  });

  for (const far of ['86400', 'Wed, 20 Nov 2126 10:00:00 GMT', '9'.repeat(400)]) {
    test(`is left alone where it names ${far.slice(0, 40)}`, async (context) => {
      const { outcome, requests, waited } = await askA(context, { '/a': answers(far) });
      assert.deepEqual([outcome, requests, waited], [status(429), ['HEAD /a'], []]);
    });
  }
});

describe('a connection', () => {
  test('that is reset is tried again', async (context) => {
    const { outcome, requests } = await askA(context, {
      '/a': (request) => request.socket.resetAndDestroy(),
    });
    assert.deepEqual(outcome, problem('reset'));
    assert.equal(requests.length, 4);
  });

  test('over which no answer comes is given up when the time is over', async (context) => {
    const internet = madeUpInternet();
    const site = await startSite(context, { '/a': () => internet.endTime() });
    assert.deepEqual((await ask(site.url('/a'), internet)).outcome, problem('timeout'));
    assert.equal(site.requests.length, 4);
  });

  test('that is not made in time is told apart', async () => {
    const internet = madeUpInternet();
    const resolve = () => {
      setImmediate(internet.endTime);
      return new Promise<never>(() => {});
    };
    const { outcome } = await ask('http://docs.acme.dev/a', { ...internet, resolve });
    assert.deepEqual(outcome, problem('unreachable'));
  });

  test('that is refused is not tried again', async (context) => {
    const site = await startSite(context, {});
    site.stop();
    assert.deepEqual((await ask(site.url('/a'), madeUpInternet())).outcome, problem('refused'));
  });

  test('that answers nonsense is told', async (context) => {
    const { outcome } = await askA(context, { '/a': ({ socket }) => void socket.end('nonsense\r\n\r\n') });
    assert.deepEqual(outcome, problem('not-http'));
  });

  for (const [code, name, looked] of [
    ['ENOTFOUND', 'no-such-host', 1],
    ['EAI_AGAIN', 'not-resolved', 4],
  ] as const) {
    test(`whose host cannot be found (${code}) is looked up ${looked} times`, async () => {
      const internet = madeUpInternet({ 'docs.acme.dev': code });
      assert.deepEqual((await ask('http://docs.acme.dev/a', internet)).outcome, problem(name));
      assert.equal(internet.resolved.length, looked);
    });
  }
});

describe('a redirect', () => {
  const to = (location: string, code = 301): Answer => ({ status: code, headers: { location } });
  const moved = (outcome: Outcome) => (outcome.kind === 'alive' ? outcome.movedTo : undefined);

  for (const code of [301, 308]) {
    test(`${code} leads to where the page is for good`, async (context) => {
      const { outcome, site } = await askA(context, {
        '/a': to('/b', code),
        '/b': to('./c?d', code),
        '/c?d': {},
      });
      assert.equal(moved(outcome), site.url('/c?d'));
    });
  }

  for (const code of [302, 303, 307]) {
    test(`${code} is followed, and the address stays`, async (context) => {
      const { outcome, site } = await askA(context, { '/a': to('/b', code), '/b': to('/c'), '/c': {} });
      assert.deepEqual([outcome, site.requests.length], [there, 3]);
    });
  }

  test('for good counts as far as each one on the way is', async (context) => {
    const { outcome, site } = await askA(context, { '/a': to('/b'), '/b': to('/c', 302), '/c': {} });
    assert.equal(moved(outcome), site.url('/b'));
  });

  test('is followed after HEAD was refused too', async (context) => {
    const { outcome, site } = await askA(context, {
      '/a': [{ status: 405 }, to('/b')],
      '/b': {},
    });
    assert.equal(moved(outcome), site.url('/b'));
  });

  test('to a page that is not there says that', async (context) => {
    const { outcome } = await askA(context, { '/a': to('/b') });
    assert.deepEqual(outcome, status(404));
  });

  test('in a circle ends', async (context) => {
    const { outcome, requests } = await askA(context, { '/a': to('/b'), '/b': to('/a') });
    assert.deepEqual(outcome, problem('redirect-loop'));
    assert.deepEqual(requests, ['HEAD /a', 'HEAD /b', 'GET /a', 'GET /b']);
  });

  test('after so many others is not followed', async (context) => {
    const pages = Array.from({ length: 20 }, (_, at) => [`/${at}`, to(`/${at + 1}`)] as const);
    const { outcome, requests } = await askA(context, { '/a': to('/0'), ...Object.fromEntries(pages) });
    assert.deepEqual(outcome, problem('too-many-redirects'));
    assert.equal(requests.length, 2 * (limits.redirects + 1));
  });

  for (const location of [
    'mailto:a@acme.dev',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://[',
    'https://',
  ]) {
    test(`to ${location} is not followed`, async (context) => {
      assert.deepEqual((await askA(context, { '/a': to(location) })).outcome, problem('bad-redirect'));
    });
  }

  test('without an address is an answer that does not tell', async (context) => {
    assert.deepEqual((await askA(context, { '/a': { status: 302 } })).outcome, status(302));
  });

  test('with credentials is followed without them', async (context) => {
    const { site } = await askA(context, {
      '/a': (request, response) => {
        response.writeHead(302, { location: `http://user:secret@${request.headers.host}/b` }).end();
      },
      '/b': {},
    });
    assert.deepEqual(
      site.heads.map(({ authorization }) => authorization),
      [undefined, undefined],
    );
    assert.deepEqual(site.requests, ['HEAD /a', 'HEAD /b']);
  });
});

describe('the body of a page', () => {
  test('of many MB is read in part', async (context) => {
    let sent = 0;
    let isClosed = false;
    const { outcome } = await askA(context, {
      '/a': (request, response) => {
        response.writeHead(200, html);
        if (request.method === 'HEAD') return void response.end();
        const chunk = Buffer.alloc(65_536, 'x');
        const send = () => {
          if (isClosed || sent >= 2 ** 26) return void response.end();
          sent += chunk.length;
          response.write(chunk, send);
        };
        response.on('close', () => {
          isClosed = true;
        });
        send();
      },
    });
    assert.deepEqual(outcome, there);
    assert.ok(sent < 2 ** 26, `${sent} bytes were sent`);
  });

  test('is kept up to a limit', async () => {
    const chunks = Array.from({ length: 160 }, () => Buffer.alloc(65_536, 'x'));
    const { html: kept, isWhole } = await readPage(Readable.from(chunks));
    assert.deepEqual([kept.length, isWhole], [limits.bodyBytes, false]);
  });

  test('that never ends is looked at as far as it came', async (context) => {
    const internet = madeUpInternet();
    const site = await startSite(context, {
      '/a': (request, response) => {
        response.writeHead(200, html);
        if (request.method === 'HEAD') return void response.end();
        response.write('<title>404</title>', () => setImmediate(internet.endTime));
      },
    });
    const { outcome } = await ask(site.url('/a'), internet);
    assert.equal(outcome.kind, 'alive');
  });

  test('that is no HTML, or is compressed, is not read', async (context) => {
    const body = '<title>404 Not Found</title>';
    for (const headers of [{ 'content-type': 'text/plain' }, { ...html, 'content-encoding': 'gzip' }])
      assert.deepEqual((await askA(context, { '/a': { headers, body } })).outcome, there);
  });
});

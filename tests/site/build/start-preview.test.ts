import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Preview, startPreview } from '#site/build/start-preview.ts';

let folder: string;
let preview: Preview;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-preview-'));
  await mkdir(join(folder, 'site', 'guides'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), 'home');
  await writeFile(join(folder, 'site', '404.html'), 'lost');
  await writeFile(join(folder, 'site', 'guides', 'index.html'), 'guides');
  await writeFile(join(folder, 'site', 'a.wasm'), 'x');
  preview = await startPreview({ outDir: join(folder, 'site'), base: '/docs', port: 0 });
});

after(async () => {
  await preview.stop();
  await rm(folder, { recursive: true });
});

/** Asks for a path as it is: `fetch` would clean it up. */
function ask(path: string): Promise<{ status: number; type: string; location: string; text: string }> {
  return new Promise((resolve, reject) => {
    get({ port: preview.port, host: 'localhost', path }, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      const { 'content-type': type = '', location = '' } = response.headers;
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type, location, text }));
    }).on('error', reject);
  });
}

test('pages are served below the base, with their types', async () => {
  assert.equal(preview.url, `http://localhost:${preview.port}/docs/`);
  assert.deepEqual(
    { ...(await ask('/docs/guides/')) },
    { status: 200, type: 'text/html; charset=utf-8', location: '', text: 'guides' },
  );
  assert.equal((await ask('/docs/a.wasm?v=1')).type, 'application/wasm');
});

test('what is text is packed for those who unpack it, as hosts do', async () => {
  const encodingOf = async (path: string) =>
    (await fetch(new URL(path, preview.url))).headers.get('content-encoding');
  assert.deepEqual(await Promise.all(['guides/', 'no/', 'a.wasm'].map(encodingOf)), ['gzip', 'gzip', null]);
  assert.equal(await (await fetch(new URL('guides/', preview.url))).text(), 'guides');
});

test('a folder without its slash is redirected', async () => {
  const { status, location } = await ask('/docs/guides');
  assert.deepEqual({ status, location }, { status: 301, location: '/docs/guides/' });
});

test('everything else is the 404 page: outside the base, outside the folder, malformed', async () => {
  for (const path of [
    '/',
    '/docsx/',
    '/docs/no/',
    '/docs/../secret.txt',
    '/docs/%2e%2e%2fsecret.txt',
    '/docs/%',
  ]) {
    const { status, text } = await ask(path);
    assert.deepEqual({ path, status, text }, { path, status: 404, text: 'lost' });
  }
});

test('a port that is taken is an error when it was asked for', async () => {
  await assert.rejects(startPreview({ outDir: folder, port: preview.port }), { code: 'EADDRINUSE' });
});

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { reviveLibrary, storeLibrary } from '#library/stored-library.ts';
import { serveTwins } from '#site/build/serve-twins.ts';
import { writeTwins } from '#site/twins/write-twins.ts';
import { layOver } from '../../diagnostics/lay-over.ts';
import { temporaryRoot } from '../../temporary-root.ts';

/** Writes the twins of a content root; gives their texts by their paths. */
async function twinsOf(context: TestContext, root: string, stateDir: string) {
  const out = await temporaryRoot(context);
  await writeTwins({ library: await loadLibrary(root), stateDir, base: '/docs' }, out);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(out, path), 'utf8')] as const)),
  );
}

/** What the development server answers to each path, with status 404 where it passes the request on. */
async function answersOf(root: string, stateDir: string, paths: readonly string[]) {
  type Handle = (request: { url: string }, response: object, next: (error?: Error) => void) => void;
  let handle: Handle | undefined;
  const plugin = serveTwins({ root, stateDir, base: '/docs/' });
  assert.ok('configureServer' in plugin && typeof plugin.configureServer === 'function');
  const server = { watcher: { on: () => undefined }, middlewares: { use: (one: Handle) => (handle = one) } };
  plugin.configureServer.call({} as never, server as never);
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const response = { writeHead: () => undefined, end: resolve };
      handle?.({ url: `/docs/${path}` }, response, (error) => (error ? reject(error) : resolve('404')));
    });
  return new Map(await Promise.all(paths.map(async (path) => [path, await ask(path)] as const)));
}

test('the development server answers with what a build writes, and with nothing else', async (context) => {
  const [root, stateDir] = [await layOver(context), await temporaryRoot(context)];
  const written = await twinsOf(context, root, stateDir);
  assert.ok(written.has('guides/take-orders.md') && written.has('guides/take-orders.json'));
  assert.ok(written.has('guides.json') && written.has('llms.txt') && written.has('schemas/guide.json'));
  assert.deepEqual(await answersOf(root, stateDir, [...written.keys()]), written);
  const others = ['guides/none.md', 'guides/take-orders', 'package.json'];
  assert.deepEqual([...(await answersOf(root, stateDir, others)).values()], ['404', '404', '404']);
});

test('what is kept is the same, is used again, and follows a change', async (context) => {
  const [root, stateDir] = [await layOver(context), await temporaryRoot(context)];
  const first = await twinsOf(context, root, stateDir);
  const kept = join(stateDir, 'cache/twins.jsonl');
  const { ino } = await stat(kept);
  assert.deepEqual(await twinsOf(context, root, stateDir), first);
  assert.equal((await stat(kept)).ino, ino, 'it was written again');
  const page = join(root, 'guides/take-orders/index.mdx');
  await writeFile(page, `${await readFile(page, 'utf8')}\nOne more sentence.\n`);
  const changed = await twinsOf(context, root, stateDir);
  assert.match(changed.get('guides/take-orders.md') ?? '', /One more sentence\./);
  await writeFile(kept, '{');
  assert.deepEqual(await twinsOf(context, root, stateDir), changed);
});

test('a file beside a page that has the address of a twin is refused', async (context) => {
  const root = await layOver(context);
  await mkdir(join(root, 'reference/codes'), { recursive: true });
  const head = '---\ntitle: Codes\ndescription: What codes mean.\ngenerated: a list\n---\n\n';
  await writeFile(join(root, 'reference/codes.mdx'), `${head}<SampleFile src="./one.md" />\n`);
  await writeFile(join(root, 'reference/one.md'), 'A file.');
  await writeFile(join(root, 'reference/codes/one.mdx'), `${head}One.\n`);
  const twins = twinsOf(context, root, await temporaryRoot(context));
  await assert.rejects(twins, /`one\.md` beside `.*reference\/codes\.mdx` has the address/);
});

test('a library that was sent to a thread is the library that was loaded', async (context) => {
  const library = await loadLibrary(await layOver(context));
  const sent = reviveLibrary(structuredClone(storeLibrary(library)));
  const contents = (of: typeof library) =>
    documentsOf(of).map(({ render: _render, ...document }) => document);
  assert.deepEqual(contents(sent), contents(library));
  const rest = ({ guides: _g, auth: _a, patterns: _p, reference: _r, ...others }: typeof library) => others;
  assert.deepEqual(rest(sent), rest(library));
  assert.deepEqual([...sent.auth.keys()], [...library.auth.keys()]);
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { RefusedFilesError } from '#scaffold/refused-files-error.ts';
import { writeNewFiles } from '#scaffold/write-new-files.ts';

const files = new Map([
  ['site.yaml', 'title: A\n'],
  ['providers/acme/provider.yaml', 'name: Acme\n'],
  ['providers/acme/events/a.json', '{}\n'],
  ['guides/a/index.mdx', 'Text.\n'],
]);

/** The folder of a content root that does not exist yet, in a folder that is removed after the test. */
async function place(context: TestContext, ...there: readonly string[]): Promise<string> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'handrail-new-')));
  context.after(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'deep/content');
  for (const path of there) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), 'before');
  }
  return root;
}

/** Every path below the folder around a root, folders with a slash. */
async function pathsAround(root: string): Promise<string[]> {
  const parent = dirname(dirname(root));
  const entries = await readdir(parent, { recursive: true, withFileTypes: true });
  return entries
    .map(
      (entry) =>
        join(entry.parentPath, entry.name).slice(parent.length + 1) + (entry.isDirectory() ? '/' : ''),
    )
    .toSorted();
}

test('writes every file, and nothing else', async (context) => {
  const root = await place(context);
  await writeNewFiles(root, files);
  for (const [path, text] of files) assert.equal(await readFile(join(root, path), 'utf8'), text);
  assert.deepEqual(
    (await pathsAround(root)).filter((path) => !path.endsWith('/')),
    [...files.keys()].map((path) => `deep/content/${path}`).toSorted(),
  );
});

test('no file is seen by its name before every file is written', async (context) => {
  const root = await place(context);
  const seen: string[] = [];
  await writeNewFiles(root, files, {
    write: async (handle, text) => {
      await handle.writeFile(text);
      seen.push(...(await pathsAround(root)).filter((path) => /\.(?:yaml|json|mdx)$/.test(path)));
    },
  });
  assert.deepEqual(seen, []);
});

describe('refuses, names all that is wrong, and writes nothing:', () => {
  for (const [what, there, paths, message] of [
    ['one file that is there', ['site.yaml'], [...files.keys()], /as `site.yaml` is there already\.$/],
    [
      'files that are there',
      ['site.yaml', 'guides/a/index.mdx'],
      [...files.keys()],
      /as these files are there already: `site.yaml`, `guides\/a\/index.mdx`\.$/,
    ],
    ['a folder in the place of a file', ['site.yaml/x'], ['site.yaml'], /`site.yaml` is there already\.$/],
    ['a file in the place of a folder', ['guides'], [...files.keys()], /where a file is: `guides`\.$/],
    ['steps upwards', [], ['a/../../b', 'c', '../d'], /lead out of the folder: `a\/..\/..\/b`, `..\/d`\.$/],
    ['absolute paths', [], ['/tmp/x', 'C:/x', 'a\\b'], /lead out .* `\/tmp\/x`, `C:\/x`, `a\\b`\.$/],
  ] as const)
    test(what, async (context) => {
      const root = await place(context, ...there);
      const before = await pathsAround(root);
      const refusal = await writeNewFiles(root, new Map(paths.map((path) => [path, 'x']))).catch(
        (error) => error,
      );
      assert.ok(refusal instanceof RefusedFilesError);
      assert.match(refusal.message, message);
      assert.deepEqual(await pathsAround(root), before);
      for (const path of there) assert.equal(await readFile(join(root, path), 'utf8'), 'before');
    });

  for (const [what, target, isRefused] of [
    ['a link that leads out', '../../elsewhere', true],
    ['a link that leads nowhere', '../../nowhere', true],
    ['a link that stays inside is followed', 'own', false],
  ] as const)
    test(what, async (context) => {
      const root = await place(context, 'own/x', '../../elsewhere/y');
      await symlink(target, join(root, 'guides'));
      const written = writeNewFiles(root, new Map([['guides/a/index.mdx', 'x']]));
      if (isRefused) await assert.rejects(written, /lead out of the folder: `guides\/a\/index.mdx`/);
      else await written;
      const made = (await pathsAround(root)).filter((path) => /own.*index\.mdx$/.test(path));
      assert.deepEqual(made, isRefused ? [] : ['deep/content/own/a/index.mdx']);
    });
});

describe('leaves nothing but what was there', () => {
  const endings: Readonly<Record<string, (controller: AbortController, count: number) => void>> = {
    'when the disk is full': () => {
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    },
    'when it is stopped': (controller) => controller.abort('SIGINT'),
  };
  for (const [what, end] of Object.entries(endings))
    for (const last of [1, 2, files.size])
      test(`${what} at file ${last}`, async (context) => {
        const root = await place(context, 'providers/acme/openapi.yaml');
        const before = await pathsAround(root);
        const controller = new AbortController();
        let count = 0;
        const written = writeNewFiles(root, files, {
          signal: controller.signal,
          write: async (handle, text) => {
            count += 1;
            await handle.writeFile(text.slice(0, 2));
            if (count === last) end(controller, count);
          },
        });
        await assert.rejects(written, (error) => error === 'SIGINT' || /ENOSPC/.test(String(error)));
        assert.deepEqual(await pathsAround(root), before);
      });

  test('when somebody else makes one of the files meanwhile, which stays', async (context) => {
    const root = await place(context, 'guides/b/index.mdx');
    const written = writeNewFiles(root, files, {
      write: async (handle, text) => {
        await handle.writeFile(text);
        if (text === 'Text.\n') await writeFile(join(root, 'guides/a/index.mdx'), 'theirs');
      },
    });
    await assert.rejects(written, /EEXIST/);
    assert.equal(await readFile(join(root, 'guides/a/index.mdx'), 'utf8'), 'theirs');
    assert.deepEqual(
      (await pathsAround(root)).filter((path) => !path.endsWith('/')),
      ['deep/content/guides/a/index.mdx', 'deep/content/guides/b/index.mdx'],
    );
  });

  test('when it is stopped before it begins', async (context) => {
    const root = await place(context);
    await assert.rejects(writeNewFiles(root, files, { signal: AbortSignal.abort() }));
    assert.deepEqual(await pathsAround(root), []);
  });
});

test('clears away what a killed process left in the same folder', async (context) => {
  const root = await place(context, 'guides/a/index.mdx.0.999999999.tmp');
  await writeNewFiles(root, new Map([['guides/a/index.mdx', 'x']]));
  assert.deepEqual(
    (await pathsAround(root)).filter((path) => !path.endsWith('/')),
    ['deep/content/guides/a/index.mdx'],
  );
});

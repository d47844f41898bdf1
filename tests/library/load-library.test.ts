import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import { layOver } from '../diagnostics/lay-over.ts';

type Change = (
  write: (path: string, text: string | Uint8Array) => Promise<void>,
  root: string,
) => Promise<unknown>;

/** Loads the base of the fixtures with a change. */
async function load(context: TestContext, change: Change): Promise<Library> {
  const root = await layOver(context);
  await change(async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }, root);
  return loadLibrary(root);
}

function briefly({ diagnostics }: Library): string[] {
  return diagnostics.map(
    ({ code, at }: Diagnostic) =>
      `${code} ${at.file}${at.span === undefined ? '' : `:${at.span.start.line}`}`,
  );
}

function pagesOf(library: Library): string[] {
  return documentsOf(library)
    .map(({ slug }) => slug)
    .concat([...library.providers.keys()]);
}

const everything = ['take-orders', 'acme-keys', 'webhooks', 'acme'];
const pattern = '---\ntitle: A\ndescription: B\nowner: C\nreviewed: 2026-11-02\nreviewEvery: 6m\n---\n';

describe('one broken file is one finding, and hides nothing else', () => {
  const cases: readonly (readonly [string, Change, readonly string[]])[] = [
    ['no site.yaml', (_, root) => rm(join(root, 'site.yaml')), ['content/missing-file content/site.yaml']],
    ['an empty site.yaml', (write) => write('site.yaml', ''), ['schema/invalid-value content/site.yaml:1']],
    [
      'a page that is not UTF-8',
      (write) => write('patterns/a.mdx', new Uint8Array([0xff, 0xfe])),
      ['content/unreadable content/patterns/a.mdx:1'],
    ],
    [
      'a page over 1 MB',
      (write) => write('patterns/a.mdx', 'x'.repeat(1024 * 1024 + 1)),
      ['content/unreadable content/patterns/a.mdx'],
    ],
    [
      'an empty page',
      (write) => write('patterns/a.mdx', ''),
      ['schema/missing-field content/patterns/a.mdx:1'],
    ],
    ['a page in no folder', (write) => write('a.mdx', pattern), ['content/unexpected-file content/a.mdx']],
    [
      'a guide without a folder',
      (write) => write('guides/a.mdx', pattern),
      ['content/unexpected-file content/guides/a.mdx'],
    ],
    [
      'a pattern in a folder',
      (write) => write('patterns/a/b.mdx', pattern),
      ['content/unexpected-file content/patterns/a/b.mdx'],
    ],
    [
      'a reference page in a folder in capitals',
      (write) => write('reference/A/b.mdx', pattern),
      ['content/unexpected-file content/reference/A/b.mdx'],
    ],
    [
      'a folder in capitals',
      (write) => write('guides/A/index.mdx', pattern),
      ['content/unexpected-file content/guides/A/index.mdx'],
    ],
    [
      'a provider in capitals',
      (write) => write('providers/Beta/provider.yaml', 'a: b'),
      ['content/unexpected-file content/providers/Beta/provider.yaml'],
    ],
    [
      'a YAML file in no folder',
      (write) => write('sites.yaml', 'a: b'),
      ['content/unexpected-file content/sites.yaml'],
    ],
    [
      'a provider without its files',
      (write) => write('providers/beta/simulator.ts', ''),
      [
        'content/missing-file content/providers/beta/openapi.yaml',
        'content/missing-file content/providers/beta/provider.yaml',
      ],
    ],
  ];
  for (const [what, change, expected] of cases) {
    test(what, async (context) => {
      const library = await load(context, change);
      assert.deepEqual(briefly(library), expected);
      assert.deepEqual(pagesOf(library), everything);
    });
  }

  test('a broken provider leaves out its pages, without findings of theirs', async (context) => {
    const library = await load(context, (write) => write('providers/acme/provider.yaml', 'name: {{{'));
    assert.deepEqual(pagesOf(library), ['webhooks']);
    assert.ok(
      briefly(library).every((one) => one.startsWith('yaml/syntax content/providers/acme/provider.yaml:1')),
    );
  });

  test('two broken pages are both told, in order', async (context) => {
    const library = await load(context, async (write) => {
      await write('patterns/b.mdx', pattern.replace('owner', 'ownr'));
      await write('patterns/a.mdx', `${pattern}<Nota />\n`);
    });
    assert.deepEqual(briefly(library), [
      'guide/unknown-component content/patterns/a.mdx:8',
      'schema/unknown-field content/patterns/b.mdx:4',
    ]);
    assert.deepEqual(pagesOf(library), everything);
  });

  test('reference pages may lie in folders', async (context) => {
    const library = await load(context, async (write) => {
      await write('reference/a/b/c.mdx', `${pattern}[Up](/reference/a), [down](/reference/a/b/c).\n`);
      await write('reference/a.mdx', pattern);
    });
    assert.deepEqual(briefly(library), []);
    assert.deepEqual(
      library.reference.map(({ slug }) => slug),
      ['a', 'a/b/c'],
    );
  });

  test('hidden folders and installed packages are not content', async (context) => {
    const library = await load(context, async (write) => {
      await write('.drafts/a.mdx', 'x');
      await write('guides/take-orders/node_modules/x/README.mdx', 'x');
    });
    assert.deepEqual(briefly(library), []);
  });
});

test('a byte order mark and CRLF are read', async (context) => {
  const library = await load(context, (write) =>
    write('patterns/a.mdx', `\uFEFF${pattern.replaceAll('\n', '\r\n')}`),
  );
  assert.deepEqual(briefly(library), []);
  assert.deepEqual(
    library.patterns.map(({ slug }) => slug),
    ['a', 'webhooks'],
  );
});

test('a reference page is a page, with rows, samples and links of its own', async (context) => {
  const rows = 'configuration: [{ key: A, what: B, kind: limit, sandbox: one, production: two, where: C }]\n';
  const text = `${pattern.replace('---\n', `---\n${rows}`)}## Go\n\n[on](/patterns/webhooks)\n`;
  const library = await load(context, (write) => write('reference/a.mdx', text));
  assert.deepEqual([briefly(library), pagesOf(library).includes('a')], [[], true]);
  const [page] = library.reference;
  assert.deepEqual([page?.kind, page?.headings.map(({ id }) => id)], ['reference', ['go']]);
});

test('a page uses the rows of its provider', async (context) => {
  const library = await load(context, async () => {});
  const [guide] = library.guides;
  assert.ok(guide);
  const { rows, diagnostics } = resolveConfiguration(guide, library.providers);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    rows.map(({ key, kind, pointer }) => [key, kind, pointer]),
    [['ACME_KEY', 'env', '/configuration/0']],
  );
});

test('a row that the provider does not have is told, with the nearest', async (context) => {
  const library = await load(context, async (write, root) => {
    const page = `${pattern.replace('---\n', '---\nprovider: acme\nscheme: x\nconfiguration:\n  - use: ACME_KYE\n')}`;
    await write('auth/other.mdx', page);
    return root;
  });
  const [found] = library.diagnostics;
  assert.equal(found?.help, 'Did you mean `ACME_KEY`?');
  assert.deepEqual(briefly(library), ['content/unknown-reference content/auth/other.mdx:5']);
});

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { checkRoot } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';

const entry =
  'title: A shop\nby: Acme\ndescription: It sells tea.\nguides: [take-orders]\nagreed: 2026-11-01\n';

/** The base of the fixtures with these files over it. */
async function lay(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const root = await layOver(context);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function problemsOf(root: string): Promise<string[]> {
  return (await checkRoot(root)).map(({ code, at, message, help }) => {
    const { line, column } = at.span?.start ?? {};
    return `${code} ${at.file}:${line}:${column} ${message} ${help}`;
  });
}

test('the showcase is read in the order of its ids, without entries that are broken', async (context) => {
  const root = await lay(context, {
    'showcase/b.yaml': entry,
    'showcase/a.yaml': entry.replace('A shop', 'Another'),
    'showcase/c.yaml': entry.replace('by: Acme\n', ''),
  });
  const { showcase, diagnostics, files } = await loadLibrary(root);
  assert.deepEqual(
    showcase.map(({ id, file, facts }) => [id, file, facts.title]),
    [
      ['a', 'content/showcase/a.yaml', 'Another'],
      ['b', 'content/showcase/b.yaml', 'A shop'],
    ],
  );
  assert.deepEqual(
    diagnostics.map(({ code, at }) => `${code} ${at.file}`),
    ['schema/missing-field content/showcase/c.yaml'],
  );
  assert.equal(files, (await loadLibrary(await layOver(context))).files + 3);
});

describe('an entry of the showcase', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'names guides that there are',
      entry.replace('take-orders', 'take-order'),
      /^content\/unknown-reference content\/showcase\/a\.yaml:4:10 There is no guide `take-order`\. Did you mean `take-orders`\?$/,
    ],
    [
      'has known fields alone',
      `${entry}quote: Nice.\n`,
      /^schema\/unknown-field content\/showcase\/a\.yaml:6:1 /,
    ],
    [
      'links to pages that there are',
      entry.replace('It sells tea.', 'See [it](/guides/take-ordres).'),
      /^links\/missing-page content\/showcase\/a\.yaml:3:23 .*Did you mean `\/guides\/take-orders`\?$/,
    ],
    [
      'holds no secret',
      entry.replace('It sells tea.', `Key ${'sk_live'}_4eC39HqLyjWDarjtT1zdp7dc.`),
      /^lint\/live-secret content\/showcase\/a\.yaml:3:/,
    ],
  ];
  for (const [what, text, expected] of cases) {
    test(what, async (context) => {
      const found = await problemsOf(await lay(context, { 'showcase/a.yaml': text }));
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', expected);
    });
  }

  test('has a name in lower case, and ends in .yaml', async (context) => {
    const root = await lay(context, { 'showcase/A.yaml': entry, 'showcase/b.yml': entry });
    assert.deepEqual(
      (await problemsOf(root)).map((one) => one.split(':')[0]),
      ['content/unexpected-file content/showcase/A.yaml', 'content/unexpected-file content/showcase/b.yml'],
    );
  });
});

describe('a link to the showcase', () => {
  const linking = {
    'patterns/a.mdx': patternPage('See [it](/showcase#a), [it](/showcase/#b), [it](/showcase#c).\n'),
  };

  test('leads to an entry, also to one that is broken', async (context) => {
    const root = await lay(context, {
      ...linking,
      'showcase/a.yaml': entry,
      'showcase/b.yaml': 'title: x\n',
    });
    const found = (await problemsOf(root)).filter((one) => one.startsWith('links/'));
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', /^links\/missing-anchor \S+ Cannot find `#c` in `\/showcase`\./);
  });

  test('leads nowhere where there is no entry', async (context) => {
    const found = await problemsOf(await lay(context, linking));
    assert.deepEqual(
      found.map((one) => one.split(' ')[0]),
      ['links/missing-page', 'links/missing-page', 'links/missing-page'],
    );
  });
});

import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { today } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';
import { project } from '../temporary-root.ts';

const worker = { program: join(project, 'tests/check/dying-worker.ts'), timeLimit: 3000 };

/** One mistake in each of several files, as code and place. */
const mistakes = [
  'links/missing-page content/patterns/lost.mdx',
  'guide/data-syntax content/providers/beta/events/order.paid.json',
  'provider/openapi content/providers/beta/openapi.yaml',
  'lint/same-base-url content/providers/beta/provider.yaml',
  'links/missing-page content/site.yaml',
];

/** Two providers, an event, a page of `acme` that embeds a section, and these mistakes in other files. */
async function layMistakes(context: TestContext): Promise<string> {
  const root = await layOver(context);
  const beta = join(root, 'providers/beta');
  await cp(join(root, 'providers/acme'), beta, { recursive: true });
  await edit(join(beta, 'provider.yaml'), (text) =>
    text.replace(/baseUrl: https:\/\/sandbox\.\S+/, 'baseUrl: https://api.acme.example'),
  );
  await edit(join(beta, 'openapi.yaml'), (text) => text.replace('responses/Error', 'responses/None'));
  for (const id of ['acme', 'beta']) {
    await mkdir(join(root, `providers/${id}/events`), { recursive: true });
    await writeFile(join(root, `providers/${id}/events/order.paid.json`), id === 'beta' ? '{' : '{}');
  }
  await appendFile(join(root, 'site.yaml'), 'redirects:\n  /patterns/old: /patterns/none\n');
  await writeFile(join(root, 'patterns/lost.mdx'), patternPage('See [it](/patterns/none).\n'));
  return root;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8');
  assert.notEqual(change(text), text);
  await writeFile(path, change(text));
}

/** The findings as code and place; `processes` die of what files say. */
async function found(root: string, processes: number, cacheDir?: string): Promise<string[]> {
  const kept = cacheDir === undefined ? {} : { cacheDir };
  const { diagnostics } = await checkContent({ root, today, processes, worker, ...kept });
  return diagnostics.map(({ code, at }) => `${code} ${at.file}`);
}

describe('a file that ends whoever reads it', () => {
  for (const [path, word] of [
    ['providers/acme/provider.yaml', 'DIE'],
    ['providers/acme/openapi.yaml', 'DIE'],
    ['providers/acme/openapi.yaml', 'HANG'],
    ['providers/acme/events/order.paid.json', 'DIE'],
    ['auth/acme-keys.mdx', 'EXIT'],
    ['site.yaml', 'DIE'],
  ] as const)
    test(`is told at its place, and costs nothing else: ${path}, ${word}`, async (context) => {
      const root = await layMistakes(context);
      await appendFile(join(root, path), path.endsWith('.json') ? ` ${word}` : `\n# ${word}\n`);
      const others = mistakes.filter((mistake) => !mistake.endsWith(`content/${path}`));
      assert.deepEqual(
        (await found(root, 2)).sort(),
        [...others, `content/not-checked content/${path}`].sort(),
      );
    });

  test('is read again by the next check, and so is what depends on it', async (context) => {
    const root = await layMistakes(context);
    const cacheDir = join(dirname(root), 'cache');
    await appendFile(join(root, 'providers/acme/provider.yaml'), '\n# DIE\n');
    await edit(join(root, 'guides/take-orders/index.mdx'), (text) =>
      text.replace('use: ACME_KEY', 'use: NONE'),
    );
    await found(root, 2, cacheDir);
    const again = await found(root, 0, cacheDir);
    assert.deepEqual(again, await found(root, 0));
    assert.ok(
      again.some((one) => one.endsWith('guides/take-orders/index.mdx')),
      again.join('\n'),
    );
  });
});

describe('a provider of which one file is broken', () => {
  const broken: Readonly<Record<string, readonly string[]>> = {
    'provider.yaml': ['schema/unknown-field content/providers/beta/provider.yaml'],
    'openapi.yaml': ['yaml/syntax content/providers/beta/openapi.yaml'],
  };
  for (const [name, findings] of Object.entries(broken))
    test(`has its other files checked: ${name}`, async (context) => {
      const root = await layMistakes(context);
      await appendFile(join(root, 'providers/beta', name), name === 'openapi.yaml' ? '\n: [' : '\nnone: 1\n');
      const others = mistakes.filter((mistake) => !mistake.endsWith(`content/providers/beta/${name}`));
      assert.deepEqual((await found(root, 0)).sort(), [...others, ...findings].sort());
    });
});

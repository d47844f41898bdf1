import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { designPath } from '#site/design/design-route.ts';
import { tabs } from '../every-page/tabs.ts';
import { lostPath, pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { comparePictures } from './compare-pictures.ts';
import { shrinkPicture } from './picture.ts';
import { stillPage } from './still-page.ts';

const folder = join(import.meta.dirname, 'baselines');
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

/** Screens on which every kind of page is compared with how it looked before. */
const screens = [
  { width: 1280, height: 640 },
  { width: 390, height: 640 },
] as const;
const colorSchemes = ['light', 'dark'] as const;

/** The looks in which the page of all components is taken whole: each width and each scheme once. */
const wholeLooks: ReadonlySet<string> = new Set(['1280 light', '390 dark']);

/** How much all pictures together may weigh, in bytes. */
const mostBytes = 1_500_000;

/** How every kind of page looks, compared with pictures that are kept. `UPDATE_GOLDEN=1` writes them. */
export function visualTests(site: () => RunningSite): void {
  describe('pictures', { concurrency: tabs }, () => {
    for (const path of pageKinds) {
      test(`/${path} looks as it did`, async () => {
        await using open = await site().open(path, { deviceScaleFactor: 1, bypassCSP: true });
        // This page finds something by itself, some time after it has loaded.
        if (path === lostPath)
          await open.page.getByRole('heading', { name: 'Found for the words' }).waitFor();
        await stillPage(open.page);
        const problems: string[] = [];
        for (const { name, ...look } of looksOf(path))
          problems.push(
            ...(await compare(
              name,
              await take(open.page, {
                ...look,
                isWhole: path === designPath && wholeLooks.has(`${look.viewport.width} ${look.colorScheme}`),
              }),
            )),
          );
        assert.deepEqual(problems, []);
      });
    }
  });

  test('the pictures that are kept are those of the kinds of pages, and weigh little', async () => {
    const expected = pageKinds.flatMap((path) => looksOf(path).map(({ name }) => name));
    const kept = await readdir(folder);
    assert.deepEqual(kept.sort(), expected.sort());
    const sizes = await Promise.all(kept.map(async (name) => (await stat(join(folder, name))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(bytes <= mostBytes, `${bytes} bytes`);
  });
}

interface Look {
  /** The name of its picture. */
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

function looksOf(path: string): Look[] {
  const page = path.replace(/\/$/, '').replaceAll('/', '.') || 'home';
  return screens.flatMap((viewport) =>
    colorSchemes.map((colorScheme) => ({
      ...{ viewport, colorScheme },
      name: `${page}.${viewport.width}.${colorScheme}.png`,
    })),
  );
}

/** A picture of what fits the screen, or of the whole page. */
async function take(
  page: Page,
  { viewport, colorScheme, isWhole }: Omit<Look, 'name'> & { readonly isWhole: boolean },
): Promise<Buffer> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  return shrinkPicture(await page.screenshot({ fullPage: isWhole, animations: 'disabled', caret: 'hide' }));
}

/** What differs from the picture that is kept, and where to look at it. */
async function compare(name: string, actual: Buffer): Promise<string[]> {
  const file = join(folder, name);
  if (isUpdate) {
    await mkdir(folder, { recursive: true });
    const old = await readFile(file).catch(() => undefined);
    // A picture that is alike stays as it is, to the byte.
    if (old === undefined || (await comparePictures(old, actual)).problem !== undefined)
      await writeFile(file, actual);
    return [];
  }
  const { problem, diff } = await comparePictures(await readFile(file), actual);
  if (problem === undefined) return [];
  const shown = await mkdtemp(join(tmpdir(), 'handrail-picture-'));
  await writeFile(join(shown, `actual.${name}`), actual);
  if (diff !== undefined) await writeFile(join(shown, `diff.${name}`), diff);
  return [`${name}: ${problem}; look at ${shown}, and where it is meant, update with UPDATE_GOLDEN=1`];
}

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { choosePages } from '../../scripts/screenshots/choose-pages.ts';
import { kindOf } from '../../scripts/screenshots/page-kind.ts';
import { takeScreenshots } from '../../scripts/screenshots/take-screenshots.ts';
import { guidePath, lostPath, pageKinds } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What `npm run screenshots` takes. */
export function screenshotTests(site: () => RunningSite): void {
  test('pages of every kind are chosen for pictures, and none that only leads on', async () => {
    const one = await choosePages(site().outDir, 1);
    const kinds = pageKinds.map((path) => kindOf(path === lostPath ? '404.html' : path));
    assert.deepEqual(one.map(kindOf).sort(), [...new Set(kinds)].sort());
    const all = await choosePages(site().outDir, 1000);
    assert.ok(!all.includes('/guides/charge-a-card/'), `${all}`);
    assert.ok(all.includes(`/${guidePath}`));
  });

  test('a page is taken in every look, whole, and as a document', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-shots-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const { browser, url } = site();
    const taken = await takeScreenshots({
      ...{ browser, url, folder, pages: ['/', '/showcase/'] },
      signal: context.signal,
      progress: () => {},
    });
    const looks = ['1280.dark.png', '1280.light.png', '390.dark.png', '390.light.png', 'pdf', 'print.png'];
    const expected = ['home', 'showcase'].flatMap((name) => looks.map((look) => `${name}.${look}`));
    assert.deepEqual((await readdir(folder)).sort(), expected);
    assert.equal(taken, expected.length);
    const png = await readFile(join(folder, 'home.390.dark.png'));
    assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16)], ['PNG', 390]);
    assert.ok(png.readUInt32BE(20) > 800, 'the whole page, not what fits a screen');
    assert.equal((await readFile(join(folder, 'home.pdf'))).toString('latin1', 0, 5), '%PDF-');
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { findFiles } from '#library/find-files.ts';
import { linkGraph } from '#links/link-graph.ts';
import { kindOf } from '../../scripts/screenshots/page-kind.ts';
import { today } from '../diagnostics/check-root.ts';
import { findDeadReferences } from './find-dead-references.ts';
import { isFrameId } from './frame-ids.ts';
import { lostPath, pageKinds } from './page-kinds.ts';
import type { BuiltPage } from './read-built-site.ts';
import type { RunningSite } from './start-site.ts';

/** What holds of the built pages as files: their ids, and where their links lead. */
export function builtPageTests(site: () => RunningSite): void {
  test('the ids of the built pages are the anchors that links are checked against', async () => {
    const { pages } = await site().read();
    await assertSameIds(site().root, pages);
  });

  test('every kind of page that is built is one that the tests of every kind look at', async () => {
    const { pages } = await site().read();
    const built = pages.filter(({ isRedirect }) => !isRedirect).map(({ address }) => kindOf(address));
    const listed = pageKinds.map((path) => kindOf(path === lostPath ? '404.html' : path));
    assert.deepEqual([...new Set(built)].sort(), [...new Set(listed)].sort());
  });

  test('every link of every page, its frame’s too, leads to a file of the site and to an id of its page', async () => {
    assert.deepEqual(findDeadReferences(await site().read()), []);
  });
}

/** Holds that the ids of every built page are the anchors that the checker knows of it, each once, and its frame’s. */
export async function assertSameIds(root: string, pages: readonly BuiltPage[]): Promise<void> {
  const checked = await checkContent({ root, today, processes: 0 });
  const links = checked.pages.map((page) => page.links);
  const { providers } = findFiles(root);
  const graph = linkGraph({ pages: links, paths: links.map(({ path }) => path), providers });
  const seen = new Set<string>();
  for (const { address, ids } of pages) {
    assert.equal(new Set(ids).size, ids.length, `an id stands twice in ${address}`);
    const path = address.replace(/(?<=.)\/$/, '');
    const anchors = graph.pages.get(path);
    if (anchors === undefined) continue;
    seen.add(path);
    assert.deepEqual(ids.filter((id) => !isFrameId(id)).sort(), [...anchors].sort(), address);
  }
  assert.deepEqual(
    [...graph.pages.keys()].filter((path) => !seen.has(path)),
    [],
  );
}

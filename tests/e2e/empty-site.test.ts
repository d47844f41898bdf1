import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { findDeadReferences } from './find-dead-references.ts';
import { startSite } from './start-site.ts';

test('a site without a guide and a provider says so on every overview, and leads nowhere that is empty', async () => {
  const site = await startSite({
    prove: async (root) => {
      for (const folder of ['guides', 'providers', 'auth', 'patterns', 'reference', 'showcase'])
        await rm(join(root, folder), { recursive: true });
      await writeFile(join(root, 'site.yaml'), 'title: Empty\ndescription: Nothing yet.\n');
    },
  });
  try {
    for (const [path, text] of [
      ['', 'Nothing is written yet'],
      ['inventory/', 'There is no integration yet'],
      ['providers/', 'There is no provider yet'],
      ['errors/', 'There is no provider yet'],
      ['status/', 'There is no page yet'],
    ] as const) {
      await using open = await site.open(path);
      await open.page.getByText(text).waitFor();
      assert.equal(await open.page.locator('main :is(table, form), nav a').count(), 0, path);
      assert.deepEqual(open.complaints, []);
    }
    assert.deepEqual(findDeadReferences(await site.read()), []);
  } finally {
    await site.stop();
  }
});

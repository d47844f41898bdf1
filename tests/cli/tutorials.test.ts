import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sampleMarks } from './built-site.ts';
import { pageSteps } from './follow-page.ts';
import { layClone } from './lay-clone.ts';

describe('whoever follows a page in a fresh clone, exactly as it stands, gets what it says', () => {
  test('Write your first guide: a guide whose samples are verified, on a site', async (context) => {
    const clone = await layClone(context);
    for (const { id, follow } of await pageSteps('first-guide')) await context.test(id, () => follow(clone));
    const page = join(clone, '../my-guides/dist/guides/take-orders/index.html');
    const marks = await sampleMarks(page);
    assert.ok(Object.hasOwn(marks, 'twice'));
    assert.deepEqual([...new Set(Object.values(marks))], ['Verified']);
    assert.match(await readFile(page, 'utf8'), /Your server creates an order at Acme and finds it again\./);
  });

  test('How to add a provider', async (context) => {
    const clone = await layClone(context);
    for (const { id, follow } of await pageSteps('providers')) await context.test(id, () => follow(clone));
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { disabledFeatures } from '#site/diagrams/launch-chromium.ts';

test('what Playwright turns off in Chromium is off here too, as our list stands in the place of its own', async () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const source = await readFile(join(folder, 'lib', 'coreBundle.js'), 'utf8');
  const [, list = ''] = /\bdisabledFeatures = \[([\s\S]*?)\]/.exec(source) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name = '']) => name);
  assert.ok(names.length > 10, list);
  assert.deepEqual(
    names.filter((name) => !disabledFeatures.includes(name)),
    [],
  );
});

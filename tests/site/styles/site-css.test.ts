import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = join(import.meta.dirname, '../../../src/site/styles');

test('every style sheet is part of the site’s', () => {
  const imported = [...readFileSync(join(folder, 'site.css'), 'utf8').matchAll(/"\.\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  const others = readdirSync(folder).filter((name) => name !== 'site.css');
  assert.deepEqual(imported.sort(), others.sort());
});

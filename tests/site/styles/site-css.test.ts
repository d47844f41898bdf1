import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = join(import.meta.dirname, '../../../src/site/styles');

/** Declarations that hold for one direction of writing only. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear|justify-content)\s*:\s*(?:left|right)|to (?:left|right)|translateX|(?:margin|padding|inset|border-width)\s*:(?:\s+[^\s;]+){4}\s*;|box-shadow:\s*inset -?[1-9]/g;

test('the styles hold for both directions of writing', () => {
  const found = readdirSync(folder).flatMap((name) =>
    (readFileSync(join(folder, name), 'utf8').match(physical) ?? []).map((text) => `${name}: ${text}`),
  );
  assert.deepEqual(found, []);
  for (const one of ['margin-left: 0;', ' left: 0;', 'text-align: right', 'padding: 0 1px 2px 3px;'])
    assert.match(one, new RegExp(physical), one);
});

test('every style sheet is part of the site’s', () => {
  const imported = [...readFileSync(join(folder, 'site.css'), 'utf8').matchAll(/"\.\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  const others = readdirSync(folder).filter((name) => name !== 'site.css');
  assert.deepEqual(imported.sort(), others.sort());
});

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { lineOf } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['rules: { lint/link-text: off, links/missing-page: warning, lint/image-alt: error }', []],
  [
    'rules:\n  lint/link-txt: off',
    [
      'schema/unknown-field content/site.yaml:4:3-4:16 error: There is no rule `lint/link-txt`. Did you mean `lint/link-text`?',
    ],
  ],
  [
    'rules:\n  link-text: off',
    [
      'schema/unknown-field content/site.yaml:4:3-4:12 error: There is no rule `link-text`. Did you mean `lint/link-text`?',
    ],
  ],
  [
    'rules:\n  spelling: off',
    [
      'schema/unknown-field content/site.yaml:4:3-4:11 error: There is no rule `spelling`. Write the code that a finding shows in brackets, such as `lint/link-text`.',
    ],
  ],
  [
    'rules:\n  lint/live-secret: off',
    [
      'schema/invalid-value content/site.yaml:4:3-4:19 error: The severity of `lint/live-secret` cannot be set. Remove it: such a finding always weighs the same.',
    ],
  ],
  [
    'rules:\n  lint/link-text: of',
    [
      'schema/invalid-value content/site.yaml:4:19-4:21 error: Field `rules.lint/link-text` cannot be `of`. Did you mean `off`?',
    ],
  ],
  [
    'rules:\n  __proto__: off',
    [
      'schema/unknown-field content/site.yaml:4:3-4:12 error: `__proto__` cannot be the name of a field. Remove it, or name it differently.',
    ],
  ],
];

for (const [yaml, expected] of cases) {
  test(yaml, async (context) => {
    const root = await layOver(context);
    await writeFile(join(root, 'site.yaml'), `title: Acme guides\ndescription: About Acme.\n${yaml}\n`);
    assert.deepEqual((await loadLibrary(root)).diagnostics.map(lineOf), expected);
  });
}

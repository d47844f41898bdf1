import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { validParts } from '#library/valid-parts.ts';
import { siteSchema } from '#schema/site.ts';
import { checkRoot } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';

test('the fields that are valid by themselves are kept, and the entries of a mapping', () => {
  const parts = {
    title: 5,
    locales: ['de', 'english'],
    redirects: { '/a': '/b', '/c': 1 },
    rules: { 'lint/link-text': 'off', 'lint/image-alt': 'of' },
    terms: 'none',
    support: 'Ask.',
    supprt: 'Ask.',
  };
  assert.deepEqual(validParts(parts, siteSchema), {
    redirects: { '/a': '/b' },
    rules: { 'lint/link-text': 'off' },
    support: 'Ask.',
  });
  for (const none of [null, 5, [], 'title', undefined]) assert.deepEqual(validParts(none, siteSchema), {});
});

test('a misspelt field of `site.yaml` is one finding: its other fields hold', async (context) => {
  const root = await layOver(context);
  const rules = 'rules: { lint/link-text: off }';
  const more = `${rules}\nredirects: { /patterns/old: /patterns/webhooks }\nterms: { e-mail: email }\n`;
  await appendFile(join(root, 'site.yaml'), more);
  await appendFile(join(root, 'patterns/webhooks.mdx'), '\nRead [here](/patterns/old).\n');
  const before = (await checkRoot(root)).map(({ code }) => code);
  assert.ok(!before.includes('lint/link-text') && !before.includes('links/missing-page'), before.join());
  await appendFile(join(root, 'site.yaml'), 'supprt: Ask.\n');
  const after = (await checkRoot(root)).map(({ code }) => code);
  assert.deepEqual(after.sort(), [...before, 'schema/unknown-field'].sort());
  const { site } = await loadLibrary(root);
  assert.deepEqual([site.title, site.terms], ['Acme guides', { 'e-mail': 'email' }]);
});

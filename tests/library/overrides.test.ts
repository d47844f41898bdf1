import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import { resolveProviderFacts } from '#library/resolve-provider-facts.ts';
import { resolveRateLimits } from '#library/resolve-rate-limits.ts';
import { layOver } from '../diagnostics/lay-over.ts';

const guidePath = 'guides/take-orders/index.mdx';

/** Loads the base of the fixtures with other lines in the frontmatter of its guide. */
async function load(context: TestContext, from: string, to: string): Promise<Library> {
  const root = await layOver(context, 'content/unknown-reference/pass');
  const path = join(root, guidePath);
  const text = await readFile(path, 'utf8');
  assert.ok(text.includes(from));
  await writeFile(path, text.replace(from, to));
  return loadLibrary(root);
}

function guideOf({ guides, diagnostics }: Library) {
  const guide = guides.find(({ slug }) => slug === 'take-orders');
  assert.ok(guide, diagnostics.map(({ message }) => message).join('\n'));
  return guide;
}

describe('what a guide overrides', () => {
  test('holds for it, with the reason, and for no other page', async (context) => {
    const override =
      'overrides:\n  statusPage: { value: https://status.acme.example/orders, reason: Only orders. }\n';
    const library = await load(context, 'direction:', `${override}direction:`);
    const { facts, reasons } = resolveProviderFacts(guideOf(library), library.providers) ?? {};
    assert.deepEqual(
      [facts?.statusPage, reasons],
      ['https://status.acme.example/orders', { statusPage: 'Only orders.' }],
    );
    assert.equal(facts?.name, 'Acme');
    const [section] = library.auth.values();
    assert.ok(section);
    assert.equal(resolveProviderFacts(section, library.providers)?.facts.statusPage, undefined);
    assert.equal(resolveProviderFacts(library.patterns[0] ?? section, library.providers), undefined);
  });

  test('of a configuration row takes the place of the provider’s values', async (context) => {
    const override =
      '  - use: ACME_KEY\n    override: { sandbox: ak_test_… (read only), reason: It only reads. }\n';
    const library = await load(context, '  - use: ACME_KEY\n', override);
    const [row] = resolveConfiguration(guideOf(library), library.providers).rows;
    assert.deepEqual(
      [row?.sandbox, row?.production, row?.override],
      ['ak_test_… (read only)', 'ak_live_…', { reason: 'It only reads.', fields: ['sandbox'] }],
    );
  });

  test('must make a whole row', async (context) => {
    const override = '  - use: ACME_KEY\n    override: { sandbox: ak_live_…, reason: It only reads. }\n';
    const library = await load(context, '  - use: ACME_KEY\n', override);
    assert.deepEqual(
      library.diagnostics.map(({ code, at, message }) => `${code} ${at.span?.start.line} ${message}`),
      [
        'schema/invalid-value 20 With this override, `production` is the same as `sandbox`: say why in `same`.',
      ],
    );
  });
});

test('a guide’s rate limits are its own and those of the provider that it names', async (context) => {
  const library = await loadLibrary(await layOver(context, 'content/unknown-reference/pass'));
  const guide = library.guides.find(({ slug }) => slug === 'another');
  assert.ok(guide);
  assert.deepEqual(
    resolveRateLimits(guide, library.providers).map(({ id, values, here }) => [id, values.length, here]),
    [['account', 1, 'Far from it.']],
  );
});

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkRoot, lineOf } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';

/**
 * Pieces of the base of the fixtures: wherever one character of one is doubled, dropped or replaced, a check finds an
 * error with a line and a column. Each by its name: the file, the text around it, and the piece within that text.
 */
const guide = 'guides/take-orders/index.mdx';
const pieces: Readonly<Record<string, readonly [file: string, around: string, piece: string]>> = {
  'the use of a configuration key': [guide, '  - use: ACME_KEY', 'ACME_KEY'],
  'the key that a sample reads': [guide, 'Bearer $ACME_KEY', 'ACME_KEY'],
  'the key that the script reads': ['guides/take-orders/verify.mjs', '{ ACME_KEY }', 'ACME_KEY'],
  'the key that an auth section’s sample reads': ['auth/acme-keys.mdx', 'Bearer $ACME_KEY', 'ACME_KEY'],
  'the name of a provider’s row': ['providers/acme/provider.yaml', '  - key: ACME_KEY', 'ACME_KEY'],
  'an event of the table': [guide, '  - event: order.created', 'order.created'],
  'an event of a sample': [guide, "'order.created'", 'order.created'],
  'a page': [guide, '(/patterns/webhooks#', '/patterns/webhooks'],
  'an anchor': [guide, '#deliver-twice)', 'deliver-twice'],
  'an anchor of an embedded section': ['patterns/webhooks.mdx', '#acme-keys-store-it)', 'acme-keys-store-it'],
  'a heading that is linked to': ['patterns/webhooks.mdx', '## Deliver twice', 'Deliver twice'],
  'a related page': [guide, 'related: [/patterns/webhooks]', '/patterns/webhooks'],
  'the provider of a guide': [guide, 'provider: acme', 'acme'],
  'an auth section': [guide, 'auth: [acme-keys]', 'acme-keys'],
  'the script of a guide': [guide, 'file: verify.mjs', 'verify.mjs'],
  'a component': [guide, '<Configuration />', 'Configuration'],
  'the status of an error': [guide, 'retry: never', 'never'],
  ...Object.fromEntries(
    [
      'title',
      'description',
      'type',
      'reviewed',
      'reviewEvery',
      'prerequisites',
      'configuration',
      'errors',
      'events',
      'goLive',
      'verify',
    ].map((field) => [`the field ${field}`, [guide, `\n${field}:`, field] as const]),
  ),
  'a field of a row': [guide, '    resolution: Compare', 'resolution'],
  'a field of the provider': ['providers/acme/provider.yaml', 'apiVersion:', 'apiVersion'],
  'a day': [guide, 'reviewed: 2026-11-02', '11-'],
};

/** Every text that differs from `piece` by one character: dropped, doubled, or replaced. */
function breaks(piece: string): string[] {
  const changed = Array.from(piece, (char, index) => {
    const [before, after] = [piece.slice(0, index), piece.slice(index + 1)];
    // A letter becomes another in the same case, as `/Guides` is a typo of its own kind.
    const other =
      char === 'x' ? 'y' : char === 'X' ? 'Y' : /[A-Z]/.test(char) ? 'X' : /\d/.test(char) ? '9' : 'x';
    return [before + after, before + char + char + after, before + other + after];
  });
  return [...new Set(changed.flat())].filter((text) => text !== piece);
}

describe('a break of one character is found', () => {
  for (const [name, [file, around, piece]] of Object.entries(pieces)) {
    test(`in ${name}`, async (context) => {
      const root = await layOver(context);
      const path = join(root, file);
      const text = await readFile(path, 'utf8');
      assert.ok(text.includes(around), `${around} stands in ${file}`);
      for (const broken of breaks(piece)) {
        await writeFile(
          path,
          text.replace(around, () => around.replace(piece, () => broken)),
        );
        const found = await checkRoot(root);
        assert.ok(
          found.some(({ severity, at }) => severity === 'error' && at.span !== undefined),
          `${broken} instead of ${piece}: ${found.map(lineOf).join('\n')}`,
        );
      }
    });
  }
});

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkRoot } from '../diagnostics/check-root.ts';
import { fixtures, layOver } from '../diagnostics/lay-over.ts';

const guidePath = 'guides/take-orders/index.mdx';
const guide = await readFile(join(fixtures, 'base/content', guidePath), 'utf8');
const section = await readFile(join(fixtures, 'base/content/auth/acme-keys.mdx'), 'utf8');

/** The ids that stand twice: `line:column message`, and the places of each before it. */
async function check(
  context: TestContext,
  edit: (text: string) => string,
  files: Readonly<Record<string, string>> = {},
): Promise<string[][]> {
  const root = await layOver(context);
  for (const [path, text] of Object.entries({ ...files, [guidePath]: edit(guide) }))
    await writeFile(join(root, path), text);
  const placeOf = (at: { file: string; span?: { start: { line: number; column: number } } }) =>
    `${at.file.replace('content/', '')}:${at.span?.start.line}:${at.span?.start.column}`;
  return (await checkRoot(root))
    .filter(({ code }) => code === 'guide/duplicate-id')
    .map(({ at, message, related = [] }) => [
      `${placeOf(at)} ${message}`,
      ...related.map((one) => `${placeOf(one.at)} ${one.message}`),
    ]);
}

describe('an id that stands twice on a page because of a section that it embeds', () => {
  test('is reported where the page has it, with the place in the section', async (context) => {
    const edit = (text: string) => text.replace('## List orders', '## Acme keys – store it');
    assert.deepEqual(await check(context, edit), []);
    const same = (text: string) => text.replace('## List orders', '## Acme keys: store it');
    assert.deepEqual(await check(context, same), [
      [
        `${guidePath}:58:1 The id \`acme-keys-store-it\` of this heading is taken by the section \`acme-keys\`, which this page embeds.`,
        'auth/acme-keys.mdx:17:1 first used here',
      ],
    ]);
  });

  test('is none where the page does not place it', async (context) => {
    const edit = (text: string) =>
      text.replace('## List orders', '## Acme keys: store it').replace('<Authentication />', 'None.');
    assert.deepEqual(await check(context, edit), []);
  });

  test('is reported at the second section where two have it', async (context) => {
    const second = section.replace('## Test it', '## Keys store it').replace(/```bash[\s\S]*```/, 'So.');
    const edit = (text: string) => text.replace('auth: [acme-keys]', 'auth: [acme-keys, acme]');
    assert.deepEqual(await check(context, edit, { 'auth/acme.mdx': second }), [
      [
        `${guidePath}:12:19 The section \`acme\` has the id \`acme-keys-store-it\` on this page, which is taken by the section \`acme-keys\`.`,
        'auth/acme-keys.mdx:17:1 first used here',
        'auth/acme.mdx:29:1 used here too',
      ],
    ]);
  });

  test('is reported once of a section that is embedded twice', async (context) => {
    const edit = (text: string) => text.replace('auth: [acme-keys]', 'auth: [acme-keys, acme-keys]');
    assert.deepEqual(await check(context, edit), [
      [`${guidePath}:12:19 The section \`acme-keys\` is embedded twice.`],
    ]);
  });
});

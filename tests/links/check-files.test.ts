import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkRoot } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from '../lint/lint-pages.ts';

const composed = 'prüfung.txt'.normalize('NFC');
const decomposed = composed.normalize('NFD');

/** What is said of one link or image on a pattern page beside some files, and the address that the edit makes of it. */
async function check(context: TestContext, body: string): Promise<readonly (string | undefined)[]> {
  const root = await layOver(context);
  const folder = join(root, 'patterns');
  await mkdir(join(folder, 'Files'), { recursive: true });
  for (const name of ['a b.png', 'Setup.sh', 'Files/x.txt', 'twin.txt', 'Twin.txt', decomposed])
    await writeFile(join(folder, name), 'x');
  await symlink('Setup.sh', join(folder, 'linked.sh'));
  await symlink('nowhere', join(folder, 'lost.sh'));
  await writeFile(join(folder, 'page.mdx'), patternPage(`${body}\n`));
  const found = (await checkRoot(root)).filter(({ code }) => code.startsWith('links/'));
  assert.ok(found.length < 2);
  return [found[0]?.help, found[0]?.fixes?.[0]?.text];
}

describe('a file beside the page', () => {
  const cases: readonly (readonly [string, string | undefined, string?])[] = [
    ['[it](./Setup.sh)', undefined],
    ['[it](./linked.sh)', undefined],
    ['![it](./a%20b.png)', undefined],
    ['[it](./Files/x.txt?a#b)', undefined],
    [`[it](./${decomposed})`, undefined],
    ['[it](./setup.sh)', 'Write `./Setup.sh`: the case of letters counts.', './Setup.sh'],
    [
      '[it](./files/X.txt?a#b)',
      'Write `./Files/x.txt?a#b`: the case of letters counts.',
      './Files/x.txt?a#b',
    ],
    ['![it](<./A B.png>)', 'Write `./a%20b.png`: the case of letters counts.', './a%20b.png'],
    [
      `[it](./${composed})`,
      `Write the name as the file has it: \`${decomposed}\` looks the same, but its accents are composed otherwise.`,
      `./${decomposed}`,
    ],
    ['![it](<a b.png>)', 'Write `./a%20b.png`.', './a%20b.png'],
    ['![it](/patterns/page/a%20b.png)', 'Write `./a%20b.png`.', './a%20b.png'],
    ['![it](/patterns/other/a%20b.png)', 'Put it beside the page and write `./name.png`.'],
    ['![it](<A B.png>)', 'Write `./a%20b.png`.', './a%20b.png'],
    ['![it](c.png)', 'Put it beside the page and write `./name.png`.'],
    ['[it](./TWIN.txt)', 'Did you mean `Twin.txt`?'],
    ['[it](./lost.sh)', 'Add it, or correct its name.'],
    ['[it](./Setup.shh)', 'Did you mean `Setup.sh`?'],
    [
      '[it](./webhooks)',
      'Add it, or correct its name; a page is linked by its path, such as `/guides/<slug>`.',
    ],
  ];
  for (const [body, ...expected] of cases)
    test(body, async (context) => assert.deepEqual(await check(context, body), [expected[0], expected[1]]));
});

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { text } from '#diagnostics/reporters/text.ts';
import { checkRoot } from '../diagnostics/check-root.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { project } from '../temporary-root.ts';
import { type Mistake, mistakes } from './mistakes.ts';

const golden = join(project, 'tests/fixtures/mistakes');
const guide = 'guides/take-orders/index.mdx';

/** The report of a check of the base of the fixtures with one mistake in it, as the command line prints it. */
async function reportOf(root: string, { file = guide, from, to }: Mistake): Promise<string> {
  const path = join(root, file);
  if (from !== undefined) {
    const text = await readFile(path, 'utf8');
    assert.ok(text.includes(from), `${file} holds ${from}`);
    await writeFile(
      path,
      text.replace(from, () => to),
    );
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, to);
  }
  const diagnostics = await checkRoot(root);
  const files = new Set(
    diagnostics.flatMap(({ at, related = [] }) => [at, ...related.map((one) => one.at)]).map((at) => at.file),
  );
  const sources = new Map(
    await Promise.all(
      [...files].map(async (name) => [name, await readFile(join(dirname(root), name), 'utf8')] as const),
    ),
  );
  const found = { diagnostics, suppressed: [], files: sources.size };
  return text.report(found, { sourceOf: (name) => sources.get(name), paint: (_, said) => said });
}

// What is said of each is held word by word: read it as somebody who has never seen the code.
// `UPDATE_GOLDEN=1 node --test tests/mistakes/mistakes.test.ts` writes the files anew.
describe('a new author is told what to change:', { concurrency: 4 }, () => {
  for (const [name, mistake] of Object.entries(mistakes)) {
    test(name, async (context) => {
      const said = await reportOf(await layOver(context), mistake);
      const path = join(golden, `${name.replaceAll(' ', '-')}.txt`);
      if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(path, said);
      assert.equal(said, await readFile(path, 'utf8').catch(() => ''));
      assert.match(said, /^(?:error|warning)\[/);
    });
  }
});

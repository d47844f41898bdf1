import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { layOver } from '../diagnostics/lay-over.ts';

/** Lays fixtures over the base as {@link layOver} does, with reviews that no clock can make overdue. */
export async function layFresh(
  context: Pick<TestContext, 'after'>,
  ...overlays: readonly string[]
): Promise<string> {
  const root = await layOver(context, ...overlays);
  const files = await readdir(root, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.mdx'))) {
    const text = await readFile(join(root, file), 'utf8');
    await writeFile(join(root, file), text.replace(/^reviewEvery: .*$/m, 'reviewEvery: 999y'));
  }
  return root;
}

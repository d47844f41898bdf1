import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** The folder of the fixtures of the diagnostics. */
export const fixtures = join(import.meta.dirname, '../fixtures/diagnostics');

/**
 * Lays fixtures over the base in a folder that is removed after the test; gives the absolute path of the content root.
 *
 * @param overlays folders below `tests/fixtures/diagnostics` that hold `content/`
 */
export async function layOver(context: TestContext, ...overlays: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-fixture-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'content');
  for (const overlay of ['base', ...overlays]) {
    await cp(join(fixtures, overlay, 'content'), root, { recursive: true });
  }
  return root;
}

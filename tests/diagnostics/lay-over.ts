import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { project, temporaryRoot } from '../temporary-root.ts';

/** The folder of the fixtures of the diagnostics. */
export const fixtures = join(project, 'tests/fixtures/diagnostics');

/**
 * Lays fixtures over the base in a folder that is removed after the test; gives the absolute path of the content root.
 *
 * @param overlays folders below `tests/fixtures/diagnostics` that hold `content/`
 */
export async function layOver(
  context: Pick<TestContext, 'after'>,
  ...overlays: readonly string[]
): Promise<string> {
  return temporaryRoot(context, ...['base', ...overlays].map((name) => join(fixtures, name, 'content')));
}

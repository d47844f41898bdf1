import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** The folder of Handrail itself. */
export const project = join(import.meta.dirname, '..');

/**
 * Lays folders over each other as a content root in a temporary folder that is removed after the test. Beside it stands a
 * link by which its samples find packages. Gives the absolute path of the content root.
 */
export async function temporaryRoot(
  context: Pick<TestContext, 'after'>,
  ...folders: readonly string[]
): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'handrail-root-'));
  context.after(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  for (const folder of folders) await cp(folder, root, { recursive: true });
  await symlink(join(project, 'node_modules'), join(parent, 'node_modules'));
  return root;
}

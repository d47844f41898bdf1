import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { project } from '../temporary-root.ts';

/** What a clone has besides the files of the top level: everything but the content and the tests. */
const folders = ['src', 'scripts', 'templates', 'public'];

/**
 * Lays a copy of this project into a temporary folder that is removed after the test, as a fresh clone whose dependencies are
 * installed: these are links. Gives its absolute path; nothing stands beside it.
 */
export async function layClone(context: Pick<TestContext, 'after'>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'handrail-clone-'));
  context.after(() => rm(parent, { recursive: true, force: true }));
  const clone = join(parent, 'handrail');
  await mkdir(join(clone, 'node_modules'), { recursive: true });
  const top = await readdir(project, { withFileTypes: true });
  const files = top.filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const name of [...folders, ...files])
    await cp(join(project, name), join(clone, name), { recursive: true });
  for (const name of await readdir(join(project, 'node_modules')))
    await symlink(join(project, 'node_modules', name), join(clone, 'node_modules', name));
  return clone;
}

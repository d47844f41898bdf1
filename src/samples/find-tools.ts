import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Toolchain } from './toolchain.ts';

const run = promisify(execFile);

/** Where samples find programs, besides the runtimes. */
export const systemPath = ['/usr/local/bin', '/usr/bin', '/bin'];

const pythonQuestion =
  'import sys, platform; print(sys.executable, sys.base_prefix, platform.python_version(), sep="\\n")';

/** Finds the runtimes: the system's first, then those on `path` (which may be shims: they are asked where they lead). */
export async function findTools(path: string): Promise<Toolchain> {
  const [bash, python3] = await Promise.all([findBash(path), findPython(path)]);
  const node = {
    path: process.execPath,
    version: `Node ${process.versions.node}`,
    folders: [dirname(process.execPath)],
  };
  return { node, ...(bash === undefined ? {} : { bash }), ...(python3 === undefined ? {} : { python3 }) };
}

/** The absolute path of a program on a search path, if it is there. */
export async function findProgram(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const file = join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

async function findBash(path: string): Promise<Toolchain['bash']> {
  const file = await findProgram('bash', [...systemPath, ...path.split(delimiter)]);
  const stdout = file === undefined ? undefined : await ask(file, ['-c', 'echo "$BASH_VERSION"']);
  if (file === undefined || stdout === undefined) return undefined;
  return { path: file, version: `bash ${/^[\d.]+/.exec(stdout)?.[0] ?? ''}`, folders: foldersOf(file) };
}

async function findPython(path: string): Promise<Toolchain['python3']> {
  const file = await findProgram('python3', [...systemPath, ...path.split(delimiter)]);
  const stdout = file === undefined ? undefined : await ask(file, ['-E', '-S', '-c', pythonQuestion], path);
  const [executable, prefix, version] = stdout?.trim().split('\n') ?? [];
  if (executable === undefined || prefix === undefined || version === undefined) return undefined;
  return {
    path: executable,
    version: `Python ${version}`,
    folders: [...foldersOf(executable), ...(isOfSystem(prefix) ? [] : [prefix])],
  };
}

async function ask(file: string, args: readonly string[], path = ''): Promise<string | undefined> {
  const environment = {
    PATH: [...path.split(delimiter), ...systemPath].join(delimiter),
    HOME: process.env['HOME'],
  };
  return run(file, args, { env: environment, timeout: 5000 }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/** The folder to bind for a program outside the system's folders: its installation, above `bin` or `lib`. */
function foldersOf(file: string): string[] {
  return isOfSystem(file) ? [] : [dirname(dirname(file))];
}

function isOfSystem(path: string): boolean {
  return /^\/(?:usr|bin)(?:\/|$)/.test(path);
}

import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { besidesHome } from './isolation/besides-home.ts';
import type { ToolName } from './languages/language.ts';
import { toolQuestions } from './tool-questions.ts';
import type { Tool, Toolchain } from './toolchain.ts';

const run = promisify(execFile);

/** Where samples find programs, besides the runtimes. */
export const systemPath = ['/usr/local/bin', '/usr/bin', '/bin'];

/** Finds runtimes: the system's first, then those on `path` (which may be shims: they are asked where they lead). */
export async function findTools(path: string, names: readonly ToolName[]): Promise<Toolchain> {
  const found = await Promise.all(
    names.map(async (name) => [name, name === 'node' ? thisNode() : await findTool(name, path)] as const),
  );
  return Object.fromEntries(found.filter(([, tool]) => tool !== undefined));
}

function thisNode(): Tool {
  const path = process.execPath;
  return { path, version: `Node ${process.versions.node}`, folders: [dirname(path)] };
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

async function findTool(name: Exclude<ToolName, 'node'>, path: string): Promise<Tool | undefined> {
  const file = await findProgram(name, [...systemPath, ...path.split(delimiter)]);
  if (file === undefined) return undefined;
  const { label, args, answer } = toolQuestions[name];
  const printed = await ask(file, args, path);
  if (printed === undefined) return undefined;
  const [program = '', version = '', ...needed] =
    (await answer?.(printed)) ?? printed.stdout.trim().split('\n');
  const number = /^\d[\d.]*/.exec(version)?.[0];
  if (number === undefined) return undefined;
  const folders = [...foldersOf(program), ...needed.filter((one) => one !== '' && !isOfSystem(one))];
  return {
    path: program,
    version: `${label} ${number}`,
    folders: besidesHome(folders, { program, home: homedir() }),
  };
}

async function ask(
  file: string,
  args: readonly string[],
  path: string,
): Promise<{ stdout: string; stderr: string } | undefined> {
  const environment = {
    PATH: [...path.split(delimiter), ...systemPath].join(delimiter),
    HOME: process.env['HOME'],
  };
  return run(file, args, { env: environment, timeout: 30_000 }).catch(() => undefined);
}

/** The folder to bind for a program outside the system's folders: its installation, above `bin` or `lib`. */
function foldersOf(file: string): string[] {
  return isOfSystem(file) ? [] : [dirname(dirname(file))];
}

function isOfSystem(path: string): boolean {
  return /^\/(?:usr|bin)(?:\/|$)/.test(path);
}

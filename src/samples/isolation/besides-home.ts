import { dirname, sep } from 'node:path';

/**
 * The folders that samples may read for a program. One that holds the home of the caller, as that of `~/bin/ruby`
 * would, is narrowed to the folder of the program itself.
 */
export function besidesHome(
  folders: readonly string[],
  { program, home }: { readonly program: string; readonly home: string },
): string[] {
  const holdsHome = (folder: string) =>
    `${home}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
  return [...new Set(folders.map((folder) => (holdsHome(folder) ? dirname(program) : folder)))];
}

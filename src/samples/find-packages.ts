import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The packages that samples can import. */
export interface Packages {
  /** The absolute path of the `node_modules` nearest above a content root. */
  readonly folder: string;
  /** The text of the lockfile beside it; empty if there is none. */
  readonly lockfile: string;
}

/** Finds the `node_modules` nearest above a folder. */
export async function findPackages(from: string): Promise<Packages | undefined> {
  const folder = join(from, 'node_modules');
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory()) {
    const lockfiles = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];
    const texts = await Promise.all(
      lockfiles.map((name) => readFile(join(from, name), 'utf8').catch(() => '')),
    );
    return { folder, lockfile: texts.join('') };
  }
  return dirname(from) === from ? undefined : findPackages(dirname(from));
}

/** The versions of the packages that texts of JavaScript or TypeScript import. */
export async function importedPackages(
  texts: readonly string[],
  packages: Packages | undefined,
): Promise<Record<string, string>> {
  const names = new Set(texts.flatMap(packageNames));
  const versions: Record<string, string> = {};
  for (const name of [...names].sort()) {
    const file = join(packages?.folder ?? '', name, 'package.json');
    const text = packages === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) versions[name] = (JSON.parse(text) as { version?: string }).version ?? 'unknown';
  }
  return versions;
}

function packageNames(text: string): string[] {
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*\(?\s*(['"])([^'"]+)\1/g)];
  return specifiers
    .map((match) => match[2] ?? '')
    .filter((specifier) => !/^(?:\.|\/|#|node:|\w+:\/\/)/.test(specifier))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

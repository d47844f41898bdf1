import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './command.ts';

/** The places that belong to a content root. All absolute. */
export interface Places {
  /** The folder with `site.yaml`. */
  readonly root: string;
  /** Evidence and caches. */
  readonly stateDir: string;
  /** Where the site is built by default. */
  readonly outDir: string;
}

/**
 * Finds the content root that `--root` names: the folder itself, or its `content` folder.
 *
 * @throws {UsageError} where neither is a content root
 */
export function findContentRoot(directory: string): Places {
  const given = resolve(directory);
  const root = [given, join(given, 'content')].find(isContentRoot);
  if (root === undefined) {
    throw new UsageError(
      `\`${given}\` is no content root.`,
      'Name a folder with `site.yaml`, or its parent, with `--root DIR`.',
    );
  }
  const parent = dirname(root);
  return { root, stateDir: join(parent, '.handrail'), outDir: join(parent, 'dist') };
}

function isContentRoot(path: string): boolean {
  return ['site.yaml', 'guides', 'providers'].some((name) => existsSync(join(path, name)));
}

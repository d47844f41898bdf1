import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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
  const root = contentRootIn(directory);
  if (root === undefined) {
    throw new UsageError(
      `\`${resolve(directory)}\` is no content root.`,
      'Name a folder with `site.yaml`, or its parent, with `--root DIR`.',
    );
  }
  return placesOf(root);
}

/**
 * Finds the content root that `--root` names, or says where it is to be made: the folder itself where it is called `content`,
 * else its `content` folder.
 */
export function findOrPlaceContentRoot(directory: string): Places {
  const given = resolve(directory);
  const place = basename(given) === 'content' ? given : join(given, 'content');
  return placesOf(contentRootIn(directory) ?? place);
}

/** The content root that a folder is, or that stands in it; undefined where there is none. */
export function contentRootIn(directory: string): string | undefined {
  const given = resolve(directory);
  return [given, join(given, 'content')].find(isContentRoot);
}

function placesOf(root: string): Places {
  const parent = dirname(root);
  return { root, stateDir: join(parent, '.handrail'), outDir: join(parent, 'dist') };
}

function isContentRoot(path: string): boolean {
  return ['site.yaml', 'guides', 'providers'].some((name) => existsSync(join(path, name)));
}

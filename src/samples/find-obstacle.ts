import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { systemPath } from './find-tools.ts';
import { languages } from './languages.ts';
import type { FindObstacle } from './plan-tracks.ts';
import type { Toolchain } from './toolchain.ts';

/**
 * Makes the judge of needs: a tool such as `go`, or a tool and its least version, such as `go>=1.22`. Only programs
 * that samples can reach count. Each tool is asked for its version at most once.
 */
export function obstacleFinder(tools: Toolchain): FindObstacle {
  const versions = new Map<string, string | undefined>();
  return (need) => {
    const [, name = need, least] = /^([\w.+-]+?)\s*(?:>=\s*([\d.]+))?$/.exec(need.trim()) ?? [];
    const known = Object.entries(tools).find(([tool]) => tool === name)?.[1];
    const file = known?.path ?? (isRuntime(name) ? undefined : find(name));
    if (file === undefined) return `\`${name}\` is not installed.`;
    if (least === undefined) return undefined;
    if (!versions.has(name)) versions.set(name, known?.version ?? askVersion(file));
    const version = /\d+(?:\.\d+)*/.exec(versions.get(name) ?? '')?.[0];
    if (version !== undefined && isAtLeast(version, least)) return undefined;
    return `\`${name}\` is ${version ?? 'of an unknown version'}, and the sample needs ${least}.`;
  };
}

/** A runtime that was not found does not count, even if a program of its name is there: it did not answer. */
function isRuntime(name: string): boolean {
  return languages.some(({ tool }) => tool === name);
}

function find(name: string): string | undefined {
  return systemPath
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Most tools know `--version`; some, such as go, only `version`. */
function askVersion(file: string): string | undefined {
  for (const argument of ['--version', 'version', '-version']) {
    try {
      const options = { env: { PATH: systemPath.join(':') }, timeout: 10_000, encoding: 'utf8' } as const;
      return execFileSync(file, [argument], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch {
      // It does not know this argument.
    }
  }
  return undefined;
}

function isAtLeast(version: string, least: string): boolean {
  const have = version.split('.').map(Number);
  for (const [index, wanted] of least.split('.').map(Number).entries()) {
    const part = have[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

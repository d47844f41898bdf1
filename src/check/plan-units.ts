import { posix } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import type { FoundFiles } from '#library/find-files.ts';
import type { Snapshot } from './snapshot.ts';
import { pathOf, type Unit } from './unit.ts';

/** A unit, and the hash of everything that its report depends on besides the day. */
export interface PlannedUnit {
  readonly unit: Unit;
  readonly key: string;
}

/** The units of a content root, in the order of their files. `engine` is the hash of the code that examines them. */
export function planUnits(snapshot: Snapshot, found: FoundFiles, engine: string): PlannedUnit[] {
  const pages = new Map(found.documents.map((page) => [page.path, page]));
  const entries = new Map(found.showcase.map((entry) => [entry.path, entry]));
  const hashOf = (path: string) => `${path} ${snapshot.get(path)?.hash ?? ''}`;
  const paths = [...snapshot.keys()];
  const shared = paths.filter((path) => path === 'site.yaml' || /^(?:providers|auth)\//.test(path));
  const odd = found.odd.map(({ path, why }) => `${path} ${why}`);
  const facts = sha256([engine, ...shared.map(hashOf), ...odd].join('\n'));
  const beside = filesByFolder(paths.filter((path) => !pages.has(path)));
  const units: readonly Unit[] = [
    { kind: 'facts' },
    ...paths.map((path): Unit => {
      const page = pages.get(path);
      const entry = entries.get(path);
      if (entry !== undefined) return { kind: 'entry', entry };
      return page === undefined ? { kind: 'text', path } : { kind: 'page', page };
    }),
  ];
  return units.map((unit) => {
    const path = pathOf(unit);
    if (unit.kind === 'text') return { unit, key: sha256(`${engine}\n${hashOf(path)}`) };
    if (unit.kind === 'facts') return { unit, key: facts };
    if (unit.kind === 'entry')
      return { unit, key: sha256([engine, hashOf(path), ...pages.keys()].join('\n')) };
    const files = beside.get(posix.dirname(path)) ?? [];
    return { unit, key: sha256([facts, hashOf(path), ...files.map(hashOf)].join('\n')) };
  });
}

/** The files below each folder, at whatever depth. */
function filesByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const path of paths)
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      const known = files.get(folder);
      if (known === undefined) files.set(folder, [path]);
      else known.push(path);
    }
  return files;
}

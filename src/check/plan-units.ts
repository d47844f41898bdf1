import { posix } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import type { FoundFiles } from '#library/find-files.ts';
import type { Snapshot } from './snapshot.ts';
import { type PageUnit, type ProviderUnit, pathOf, type Unit } from './unit.ts';

/** A unit, and the hash of everything that its report depends on besides the day. */
export interface PlannedUnit {
  readonly unit: Unit;
  readonly key: string;
}

/** A content root, and the code that examines it. */
export interface PlanSource {
  readonly snapshot: Snapshot;
  readonly found: FoundFiles;
  /** The hash of the code. */
  readonly engine: string;
}

/** The units that are examined first, each by its own file alone. */
export function planShared({ snapshot, found, engine }: PlanSource): PlannedUnit[] {
  const sections = found.documents.filter(({ kind }) => kind === 'auth');
  const units: readonly Unit[] = [
    { kind: 'site' },
    ...found.providers.flatMap((provider): Unit[] => [
      { kind: 'description', provider },
      { kind: 'reading', of: { kind: 'provider', provider } },
    ]),
    ...sections.map((page): Unit => ({ kind: 'reading', of: { kind: 'page', page } })),
  ];
  const odd = new Map(found.odd.map(({ path, why }) => [path, why]));
  return units.map((unit) => {
    const path = pathOf(unit);
    return { unit, key: sha256([engine, hashOf(snapshot, path), odd.get(path) ?? ''].join('\n')) };
  });
}

/** All other units, without the files of `leftOut`: the paths of those at which the checker failed. */
export function planOthers(source: PlanSource, leftOut: readonly string[]): PlannedUnit[] {
  const { snapshot, found, engine } = source;
  const paths = [...snapshot.keys()];
  const pages = new Map(found.documents.map((page) => [page.path, page]));
  const facts = factsKey(source, leftOut);
  const beside = filesByFolder(paths.filter((path) => !pages.has(path)));
  return otherUnits(source, leftOut).map((unit) => {
    const path = pathOf(unit);
    const hash = hashOf(snapshot, path);
    if (unit.kind === 'text') return { unit, key: sha256(`${engine}\n${hash}`) };
    if (unit.kind === 'provider') return { unit, key: facts };
    if (unit.kind === 'entry') return { unit, key: sha256([engine, hash, ...pages.keys()].join('\n')) };
    const files = beside.get(posix.dirname(path)) ?? [];
    return { unit, key: sha256([facts, hash, ...files.map((file) => hashOf(snapshot, file))].join('\n')) };
  });
}

function otherUnits({ snapshot, found }: PlanSource, leftOut: readonly string[]): Unit[] {
  const providers = found.providers.map((provider): ProviderUnit => ({ kind: 'provider', provider }));
  const pages = found.documents.map((page): PageUnit => ({ kind: 'page', page }));
  const entries = found.showcase.map((entry): Unit => ({ kind: 'entry', entry }));
  const units = [...providers, ...pages, ...entries].filter((unit) => !leftOut.includes(pathOf(unit)));
  const descriptions = found.providers.map((provider) => pathOf({ kind: 'description', provider }));
  const known = new Set(['site.yaml', ...leftOut, ...descriptions, ...units.map(pathOf)]);
  const others = [...snapshot.keys()].filter((path) => !known.has(path));
  return [...units, ...others.map((path): Unit => ({ kind: 'text', path }))];
}

/** The hash of what pages share. */
function factsKey({ snapshot, found, engine }: PlanSource, leftOut: readonly string[]): string {
  const paths = [...snapshot.keys()].filter(
    (path) => path === 'site.yaml' || /^(?:providers|auth)\//.test(path),
  );
  const odd = found.odd.map(({ path, why }) => `${path} ${why}`);
  const hashes = paths.map((path) => hashOf(snapshot, path));
  return sha256([engine, ...hashes, ...odd, ...leftOut.map((path) => `${path} fails`)].join('\n'));
}

function hashOf(snapshot: Snapshot, path: string): string {
  return `${path} ${snapshot.get(path)?.hash ?? ''}`;
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

import { suggest } from '#diagnostics/did-you-mean.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import type { ListedOperation, OperationKind } from './api.ts';

const kinds: readonly OperationKind[] = ['create', 'list', 'read', 'change', 'delete'];
/** How many are chosen where nobody says which. */
const usual = 5;
/** How many a draft holds at most: more are no guide. */
const most = 60;

/**
 * The operations that a draft is about. Without names: the first of each kind (create, list, read, change, delete) of the
 * resource that has most kinds, then of the others. A name is an id, a tag, or a method and a path; `*` stands for anything.
 *
 * @throws {DraftRefusal} for a name that fits none, and where there are too many
 */
export function chooseOperations(
  operations: readonly ListedOperation[],
  names: readonly string[],
): readonly ListedOperation[] {
  if (names.length === 0) return usualOnes(operations);
  const chosen = new Set(names.flatMap((name) => named(operations, name)));
  if (chosen.size <= most) return operations.filter((one) => chosen.has(one));
  throw new DraftRefusal(`\`--operations\` names ${chosen.size} operations; a draft holds at most ${most}.`, {
    help: 'Name fewer, and make a draft for each part of the API.',
  });
}

function named(operations: readonly ListedOperation[], name: string): readonly ListedOperation[] {
  const pattern = new RegExp(`^${name.trim().split('*').map(RegExp.escape).join('.*')}$`, 'i');
  const found = operations.filter(({ id, method, path, tags }) =>
    [id, path, `${method} ${path}`, ...tags].some((one) => pattern.test(one)),
  );
  if (found.length > 0) return found;
  const known = operations.slice(0, 400).flatMap(({ id, method, path }) => [id, `${method} ${path}`]);
  const help = known.length > 20 ? suggest(name, nearOnly(name, known)) : suggest(name, known);
  throw new DraftRefusal(`\`--operations\` names \`${name}\`, and the file has no such operation or tag.`, {
    help,
  });
}

/** Few names to choose from, of many: those that share a part with what was asked for. */
function nearOnly(name: string, known: readonly string[]): string[] {
  const near = known.filter((one) => one.toLowerCase().includes(name.toLowerCase().slice(0, 4)));
  return (near.length > 0 ? near : [...known]).slice(0, 12);
}

function usualOnes(operations: readonly ListedOperation[]): readonly ListedOperation[] {
  const current = operations.filter(({ isDeprecated }) => !isDeprecated);
  const pool = current.length > 0 ? current : operations;
  const resources = [...Map.groupBy(pool, ({ path }) => resourceOf(path)).values()];
  const fullest = Math.max(0, ...resources.map(kindsIn));
  const first = resources.find((one) => kindsIn(one) === fullest) ?? [];
  const chosen = [...firstOfEachKind(first), ...firstOfEachKind(pool)];
  const ofKinds = chosen.filter((one, index) => chosen.findIndex(({ kind }) => kind === one.kind) === index);
  const rest = pool
    .filter((one) => !ofKinds.includes(one))
    .slice(0, Math.max(0, Math.min(3, pool.length) - ofKinds.length));
  const all = [...ofKinds, ...rest].slice(0, usual);
  return [...all].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ kind }: ListedOperation): number {
  const rank = kinds.indexOf(kind);
  return rank < 0 ? kinds.length : rank;
}

function kindsIn(operations: readonly ListedOperation[]): number {
  return new Set(operations.map(({ kind }) => kind).filter((kind) => kind !== 'other')).size;
}

function firstOfEachKind(operations: readonly ListedOperation[]): ListedOperation[] {
  return kinds.flatMap((kind) => operations.find((one) => one.kind === kind) ?? []);
}

/** The path up to its first name in braces: `/v1/customers` of `/v1/customers/{id}/cards`. */
function resourceOf(path: string): string {
  return path.replace(/\/\{.*$/, '').replace(/\/$/, '');
}

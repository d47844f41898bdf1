import { join } from 'node:path';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { findFiles } from '#library/find-files.ts';
import type { Provider } from '#library/library.ts';
import { readProvider } from '#library/read-provider.ts';
import { UsageError } from '../command.ts';

/** A provider that has a simulator. */
export type SimulatedProvider = Provider & { readonly simulator: string };

/**
 * Reads the providers with these ids, in this order; without ids, every provider that has a simulator. Pages are not
 * read, so that a broken guide stands in nobody's way.
 *
 * @throws {UsageError} where one is not there, is broken or has no simulator
 */
export async function readProviders(
  root: string,
  ids: readonly string[],
): Promise<readonly SimulatedProvider[]> {
  const known = findFiles(root).providers.toSorted();
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(`There is no provider \`${unknown}\`.`, suggest(unknown, known));
  }
  const wanted = [...new Set(ids.length > 0 ? ids : known)];
  const providers = await Promise.all(wanted.map((id) => readOne(root, id)));
  const bare = providers.find(({ simulator }) => simulator === undefined);
  if (ids.length > 0 && bare !== undefined) {
    throw new UsageError(
      `The provider \`${bare.id}\` has no simulator.`,
      `Write \`providers/${bare.id}/simulator.ts\`.`,
    );
  }
  return providers.filter((provider): provider is SimulatedProvider => provider.simulator !== undefined);
}

async function readOne(root: string, id: string): Promise<Provider> {
  const { provider, diagnostics } = await readProvider(id, {
    folder: join(root, 'providers', id),
    display: `providers/${id}`,
  });
  if (provider !== undefined) return provider;
  const [first] = diagnostics;
  throw new UsageError(
    `The provider \`${id}\` cannot be read: ${first?.message ?? 'its files are missing'}`,
    'Run `handrail check` to see where.',
  );
}

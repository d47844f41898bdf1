import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'zod';
import { pageKey } from '#guide/page-key.ts';
import { loadLibrary } from '#library/load-library.ts';
import { type EndpointRecord, type Evidence, evidenceFolders } from '#samples/evidence.ts';
import { proveEverything } from '../e2e/prove-everything.ts';

const querySchema = z.strictObject({ query: z.string(), first: z.string() });

/** What a reader searches for, and the address that must be found first. See `golden-queries.yaml`. */
export type GoldenQuery = z.infer<typeof querySchema> & { readonly kind: string };

/** Reads the golden queries, each with its kind. */
export async function readGoldenQueries(): Promise<readonly GoldenQuery[]> {
  const text = await readFile(join(import.meta.dirname, 'golden-queries.yaml'), 'utf8');
  const kinds = z.record(z.string(), z.array(querySchema)).parse(parse(text));
  return Object.entries(kinds).flatMap(([kind, queries]) => queries.map((one) => ({ kind, ...one })));
}

/** The address of the first result of a query in the dialog of a page: as a browser shows it, without escapes. */
export async function firstResult(page: Page, query: string): Promise<string> {
  await page.getByRole('searchbox').fill(query);
  await page
    .locator('.search-results[aria-busy=false]')
    .and(page.locator(`[data-query=${JSON.stringify(query)}]`))
    .waitFor({ state: 'attached' });
  const href = await page
    .locator('.search-results a')
    .first()
    .getAttribute('href', { timeout: 1000 })
    .catch(() => null);
  return href === null ? 'nothing' : decodeURIComponent(href);
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Writes evidence by which everything passed, and every guide called each operation that its provider describes. */
export async function proveEveryCall(root: string, stateDir: string): Promise<void> {
  await proveEverything(root, stateDir);
  const { guides, providers } = await loadLibrary(root);
  for (const guide of guides) {
    const path = join(stateDir, evidenceFolders.simulator, `${pageKey(guide)}.json`);
    const evidence = JSON.parse(await readFile(path, 'utf8')) as Evidence;
    const endpoints = endpointsOf(providers.get(guide.facts.provider)?.description.text ?? '');
    await writeFile(path, JSON.stringify({ ...evidence, endpoints }));
  }
}

function endpointsOf(openapi: string): readonly EndpointRecord[] {
  const { paths } = parse(openapi) as { paths: Record<string, Record<string, Record<string, string>>> };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, { operationId = '', summary = '' }]) => ({
        ...{ method: method.toUpperCase(), path, operationId, summary },
      })),
  );
}

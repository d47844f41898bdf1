import type { JsonObject } from '#simulator/open-api.ts';
import type { ApiDraft } from '../api/api-draft.ts';
import { draftApi } from '../api/draft-api.ts';
import { listOperations } from '../api/list-operations.ts';
import { providerFiles } from '../api/provider-files.ts';
import type { DraftSettings, KnownProvider } from '../draft.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';

/** The provider that a drafted page belongs to. */
export interface PageProvider {
  readonly id: string;
  readonly auth: readonly string[];
  /** The keys of its configuration, with their kinds. */
  readonly rows: KnownProvider['rows'];
  /** Its files, where the draft makes it. */
  readonly files: ReadonlyMap<string, string>;
  /** What those were made of. */
  readonly made?: ApiDraft;
}

/** What is known of the provider of a page. */
export interface ProviderHints {
  /** What a new one is called. */
  readonly name: string;
  /** Addresses that the page names, best first. */
  readonly addresses: readonly string[];
  /** What a new one is described by: an OpenAPI document with what the page calls. */
  readonly paths?: JsonObject;
  readonly lineOf?: (pointer: string) => number;
}

/**
 * The provider that `--provider` names or whose hosts the page calls, where the content root has it; else a new one, made of what
 * little the page tells.
 */
export async function providerOfPage(
  hints: ProviderHints,
  settings: DraftSettings,
  notebook: Notebook,
): Promise<PageProvider> {
  const known = knownProvider(hints, settings);
  if (known !== undefined) {
    const [id, { auth, rows }] = known;
    if (rows.length === 0)
      throw new DraftRefusal(`The provider \`${id}\` of the content root cannot be read.`, {
        help: 'Run `handrail check`, and correct its files first.',
      });
    notebook.take(`The provider is ${codeSpan(id)}, which the content root has.`);
    return { id, auth, rows, files: new Map() };
  }
  const origins = new Set(
    hints.addresses
      .flatMap((address) => URL.parse(address)?.origin ?? [])
      .filter((origin) => origin.startsWith('https:')),
  );
  const document: JsonObject = {
    openapi: '3.1.0',
    info: { title: hints.name },
    servers: [...origins].slice(0, 1).map((url) => ({ url })),
    paths: hints.paths ?? {},
  };
  const source = { document, lineOf: hints.lineOf ?? (() => 1) };
  const id = settings.provider ?? freshId(slugOf(hints.name, 'provider'), settings);
  const made = await draftApi(
    { ...source, operations: listOperations(source), variables: [] },
    { ...settings, provider: id },
    notebook,
  );
  const { credential, prefix } = made;
  notebook.leaveOut(
    `Facts of the provider ${codeSpan(id)}: its files are made, and are to-do items for the most part.`,
  );
  return {
    id,
    auth: [made.authId],
    rows: [
      ...(credential.kind === 'none' ? [] : [{ key: credential.key, kind: 'env' as const }]),
      { key: `${prefix}_API_BASE`, kind: 'url' },
    ],
    files: providerFiles(made),
    made,
  };
}

function knownProvider(
  { addresses }: ProviderHints,
  { provider, providers }: DraftSettings,
): [string, KnownProvider] | undefined {
  const named = provider === undefined ? undefined : providers.get(provider);
  if (provider !== undefined) return named === undefined ? undefined : [provider, named];
  const hosts = addresses.flatMap((address) => URL.parse(address)?.hostname ?? []);
  return [...providers].find(([, one]) => one.hosts.some((host) => hosts.includes(host)));
}

function freshId(id: string, { providers }: DraftSettings): string {
  let fresh = id;
  for (let number = 2; providers.has(fresh); number += 1) fresh = `${id}-${number}`;
  return fresh;
}

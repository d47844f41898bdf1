import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readYaml } from '#guide/read-yaml.ts';
import { providerSchema } from '#schema/provider.ts';
import type { Provider } from './library.ts';
import { readText } from './read-text.ts';

/** Where a provider stands. */
export interface ProviderPlace {
  /** Its absolute folder. */
  readonly folder: string;
  /** The display path of the folder. */
  readonly display: string;
  /** Display paths of files that are passed over, without a finding. */
  readonly leftOut?: readonly string[] | undefined;
}

/** The facts in a `provider.yaml` that has no errors. */
export type ProviderFile = Pick<Provider, 'file' | 'facts' | 'fields' | 'text'>;

/** A part of a provider that was read by itself: `value` is there where it could be. */
export interface ReadPart<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** A provider that was read: its parts, and the whole where there are both. */
export interface ReadProvider {
  readonly provider?: Provider;
  readonly facts: ReadPart<ProviderFile>;
  readonly description: ReadPart<Provider['description']>;
  /** The findings in both parts. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a provider's folder. */
export async function readProvider(id: string, place: ProviderPlace): Promise<ReadProvider> {
  const [facts, description] = await Promise.all([readProviderFile(place), readDescription(place)]);
  const diagnostics = [...description.diagnostics, ...facts.diagnostics];
  if (facts.value === undefined || description.value === undefined)
    return { facts, description, diagnostics };
  const simulator = join(place.folder, 'simulator.ts');
  const hasSimulator = await access(simulator).then(
    () => true,
    () => false,
  );
  const { value: fidelity } = await readPart(place, 'FIDELITY.md');
  const provider: Provider = {
    id,
    folder: place.folder,
    ...facts.value,
    description: description.value,
    ...(hasSimulator ? { simulator } : {}),
    ...(fidelity === undefined ? {} : { fidelity: fidelity.text }),
  };
  return { provider, facts, description, diagnostics };
}

/** Reads the `provider.yaml` of a provider alone. */
export async function readProviderFile(place: ProviderPlace): Promise<ReadPart<ProviderFile>> {
  const read = await readPart(place, 'provider.yaml');
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const { file, text } = read.value;
  const { value: facts, fields, diagnostics } = readYaml({ file, text }, providerSchema);
  return facts === undefined ? { diagnostics } : { value: { file, facts, fields, text }, diagnostics };
}

/** Reads the `openapi.yaml` of a provider alone, as a text. */
export function readDescription(place: ProviderPlace): Promise<ReadPart<Provider['description']>> {
  return readPart(place, 'openapi.yaml');
}

async function readPart(
  { folder, display, leftOut = [] }: ProviderPlace,
  name: string,
): Promise<ReadPart<Provider['description']>> {
  const [path, file] = [join(folder, name), `${display}/${name}`];
  if (leftOut.includes(file)) return { diagnostics: [] };
  const read = await readText({ root: join(folder, '..', '..'), path, file });
  return 'text' in read
    ? { value: { path, file, text: read.text }, diagnostics: [] }
    : { diagnostics: [read.diagnostic] };
}

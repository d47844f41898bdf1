import { parse } from 'yaml';
import { readYaml } from '#guide/read-yaml.ts';
import { listEvents } from '#library/example-events.ts';
import type { Provider } from '#library/library.ts';
import { type ProviderFacts, providerSchema } from '#schema/provider.ts';
import type { TemplateFacts } from '#schema/template.ts';
import { compileDescription } from '#simulator/compile-description.ts';
import { fillLine } from './fill-template.ts';
import { RefusedFilesError } from './refused-files-error.ts';
import { toName, toVariable } from './slugs.ts';
import type { TemplateValues } from './template.ts';

/** A provider as templates see it, whether it is there or about to be made. */
export interface KnownProvider {
  readonly id: string;
  readonly facts: ProviderFacts;
  /** The ids of the operations that its description has; empty where it has no simulator. */
  readonly operations: ReadonlySet<string>;
  /** The events of which it has examples. */
  readonly events: ReadonlySet<string>;
}

/** A provider of a content root. */
export async function providerThere(provider: Provider): Promise<KnownProvider> {
  const { id, facts, description, simulator } = provider;
  const operations = simulator === undefined ? [] : operationsOf(description.text);
  return { id, facts, operations: new Set(operations), events: new Set(await listEvents(provider)) };
}

/**
 * A provider that is about to be made, by its files.
 *
 * @throws {RefusedFilesError} where the template makes no valid provider
 */
export function providerToBe(id: string, files: ReadonlyMap<string, string>): KnownProvider {
  const folder = `providers/${id}`;
  const file = `${folder}/provider.yaml`;
  const { value, diagnostics } = readYaml({ file, text: files.get(file) ?? '' }, providerSchema);
  if (value === undefined) {
    const [first] = diagnostics;
    throw new RefusedFilesError(
      `The template \`provider\` makes no valid \`${file}\`: ${first?.message}`,
      first?.help ?? 'Correct the template.',
    );
  }
  const events = [...files.keys()].flatMap((path) => {
    const name = path.startsWith(`${folder}/events/`) ? /([^/]+)\.json$/.exec(path)?.[1] : undefined;
    return name ?? [];
  });
  const operations = files.has(`${folder}/simulator.ts`)
    ? operationsOf(files.get(`${folder}/openapi.yaml`) ?? '')
    : [];
  return { id, facts: value, operations: new Set(operations), events: new Set(events) };
}

/** The operations of a description; none of one that is broken, which a check tells. */
function operationsOf(text: string): string[] {
  try {
    return compileDescription(parse(text, { logLevel: 'error' })).operations.map(({ id }) => id);
  } catch {
    return [];
  }
}

/** The values of placeholders about a provider. */
export function providerValues({ id, facts }: Pick<KnownProvider, 'id' | 'facts'>): TemplateValues {
  return {
    ...idValues(id),
    providerName: facts.name,
    apiKey: facts.credential.key,
    baseUrl: facts.environments.sandbox.baseUrl.replace(/\/$/, ''),
    documentation: facts.documentation,
    signatureHeader: facts.webhooks?.header.toLowerCase() ?? '',
  };
}

/** Those of them that its id gives. */
export function idValues(id: string): TemplateValues {
  return { provider: id, providerName: toName(id), Provider: toName(id, '-'), PROVIDER: toVariable(id) };
}

/** Whether the samples of a template run against a provider. */
export function runsAgainst(
  { id, facts, operations, events }: KnownProvider,
  needed: NonNullable<TemplateFacts['simulated']>,
): boolean {
  const keys = new Set(facts.configuration.map(({ key }) => key));
  const all = (names: readonly string[], known: ReadonlySet<string>) =>
    names.every((name) => known.has(fillLine(name, 'template.yaml', idValues(id))));
  return all(needed.operations, operations) && all(needed.events, events) && all(needed.keys, keys);
}

import { parse } from 'yaml';
import { findDeepYaml } from '#guide/find-deep-yaml.ts';
import type { Provider } from '#library/library.ts';
import type { OpenApiDocument } from '#simulator/open-api.ts';

const documents = new WeakMap<Provider, OpenApiDocument | 'broken'>();

/** The API description of a provider as data, parsed once; nothing for one that is broken, which is a finding of its own. */
export function parsedDescription(provider: Provider): OpenApiDocument | undefined {
  const known = documents.get(provider) ?? parsed(provider.description.text);
  documents.set(provider, known);
  return known === 'broken' ? undefined : known;
}

function parsed(text: string): OpenApiDocument | 'broken' {
  if (findDeepYaml(text) !== undefined) return 'broken';
  try {
    const document: unknown = parse(text, { logLevel: 'error' });
    return typeof document === 'object' && document !== null ? (document as OpenApiDocument) : 'broken';
  } catch {
    return 'broken';
  }
}

import { parse } from 'yaml';
import type { Provider } from '#library/library.ts';
import type { OpenApiDocument } from '#simulator/open-api.ts';

const documents = new WeakMap<Provider, OpenApiDocument>();

/** The API description of a provider as data, parsed once; nothing for one that is broken, which is a finding of its own. */
export function parsedDescription(provider: Provider): OpenApiDocument | undefined {
  try {
    const known: unknown = documents.get(provider) ?? parse(provider.description.text);
    if (typeof known !== 'object' || known === null) return undefined;
    documents.set(provider, known as OpenApiDocument);
    return known as OpenApiDocument;
  } catch {
    return undefined;
  }
}

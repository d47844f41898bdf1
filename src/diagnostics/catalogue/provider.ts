import { type CatalogueEntry, error } from '../catalogue-entry.ts';

/** Codes about the folder of a provider. */
export const provider = {
  'provider/openapi': error(
    'The API description of a provider is OpenAPI 3.1 that the simulator can load.',
    'The simulator is made from the description. Where that does not hold together, no sample of the provider can be run, and nothing on its pages is proven.',
  ),
} as const satisfies Record<`provider/${string}`, CatalogueEntry>;

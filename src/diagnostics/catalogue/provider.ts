import { type CatalogueEntry, error } from '../catalogue-entry.ts';

/** Codes about the folder of a provider. */
export const provider = {
  'provider/error-envelope': error(
    'Every place in an error body that a provider names is in its API description.',
    'Samples are proven by the code that stands there, and readers are told to look there. A place that does not exist proves nothing, and their own code reads nothing.',
  ),
  'provider/openapi': error(
    'The API description of a provider is OpenAPI 3.1 that the simulator can load.',
    'The simulator is made from the description. Where that does not hold together, no sample of the provider can be run, and nothing on its pages is proven.',
  ),
} as const satisfies Record<`provider/${string}`, CatalogueEntry>;

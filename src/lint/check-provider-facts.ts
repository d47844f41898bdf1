import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { ProviderFile } from '#library/read-provider.ts';
import { vagueValues } from './vague-values.ts';

/** What is found in the facts of a provider: rows that say nothing, and one address for both environments. */
export function checkProviderFacts({ facts, fields, file }: Omit<ProviderFile, 'text'>): Diagnostic[] {
  const placeOf = (pointer: string): Place => {
    const span = fields.get(pointer)?.value;
    return span === undefined ? { file } : { file, span };
  };
  return [
    ...facts.configuration.flatMap((row, index) =>
      vagueValues(row, (field) => placeOf(`/configuration/${index}/${field}`)),
    ),
    ...sameBaseUrl(facts, placeOf('/environments/production/baseUrl')),
  ];
}

/** Where both environments have one address, a row of the configuration says why: its `same` is required. */
function sameBaseUrl({ environments, configuration }: ProviderFile['facts'], at: Place): Diagnostic[] {
  const [sandbox, production] = [environments.sandbox, environments.production].map(({ baseUrl }) =>
    plain(baseUrl),
  );
  const isExplained = configuration.some(
    (row) =>
      row.kind === 'url' && [row.sandbox, row.production].every((value) => plain(value) === production),
  );
  if (sandbox !== production || isExplained) return [];
  const message = 'Both environments have the same base URL, and nothing says why.';
  const help = 'Add a `configuration` row of kind `url` with it as both values, and say why in `same`.';
  return [report('lint/same-base-url', at, message, { help })];
}

function plain(url: string): string {
  return url.replace(/\/+$/, '').toLowerCase();
}

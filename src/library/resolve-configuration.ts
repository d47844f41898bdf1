import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library, Provider, ResolvedConfigurationRow } from './library.ts';

/** The provider of a page; a pattern has none. */
export function providerOf(document: AnyDocument, providers: Library['providers']): Provider | undefined {
  return 'provider' in document.facts ? providers.get(document.facts.provider) : undefined;
}

/** The configuration rows of a page: its own, and those of the provider that it uses. */
export function resolveConfiguration(
  document: AnyDocument,
  providers: Library['providers'],
): { rows: readonly ResolvedConfigurationRow[]; diagnostics: readonly Diagnostic[] } {
  const shared = providerOf(document, providers)?.facts.configuration ?? [];
  const rows: ResolvedConfigurationRow[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, item] of document.facts.configuration.entries()) {
    const pointer = `/configuration/${index}`;
    if (!('use' in item)) {
      rows.push({ ...item, pointer });
      continue;
    }
    const row = shared.find(({ key }) => key === item.use);
    if (row !== undefined) rows.push({ ...row, unused: item.unused, pointer });
    else
      diagnostics.push(
        unknownRow(document, `${pointer}/use`, { key: item.use, valid: shared.map(({ key }) => key) }),
      );
  }
  return { rows, diagnostics };
}

function unknownRow(
  document: AnyDocument,
  pointer: string,
  { key, valid }: { key: string; valid: string[] },
): Diagnostic {
  const span = document.fields.get(pointer)?.value;
  return report(
    'content/unknown-reference',
    { file: document.file, ...(span === undefined ? {} : { span }) },
    `The provider declares no configuration row \`${key}\`.`,
    { help: suggest(key, valid) },
  );
}

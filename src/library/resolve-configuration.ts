import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import {
  type ConfigurationRow,
  type ConfigurationUse,
  configurationRowSchema,
} from '#schema/configuration.ts';
import type { Library, Provider, ResolvedConfigurationRow } from './library.ts';

/** The provider of a page; a pattern has none. */
export function providerOf(document: AnyDocument, providers: Library['providers']): Provider | undefined {
  return 'provider' in document.facts ? providers.get(document.facts.provider) : undefined;
}

/** The configuration rows of a page: its own, and those of the provider that it uses, with what it overrides. */
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
    if (row === undefined) {
      const message = `The provider declares no configuration row \`${item.use}\`.`;
      const help = suggest(
        item.use,
        shared.map(({ key }) => key),
      );
      diagnostics.push(
        report('content/unknown-reference', placeOf(document, `${pointer}/use`), message, { help }),
      );
      continue;
    }
    const used = useRow(row, item);
    rows.push({ ...used, pointer });
    diagnostics.push(...overrideProblems(document, used, pointer));
  }
  return { rows, diagnostics };
}

function useRow(row: ConfigurationRow, { unused, override }: ConfigurationUse) {
  if (override === undefined) return { ...row, unused };
  const { reason, ...fields } = override;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {
    ...row,
    ...(given as Partial<ConfigurationRow>),
    unused,
    override: { reason, fields: Object.keys(given) },
  };
}

/** What is overridden must make a whole row, as if it stood there. */
function overrideProblems(
  document: AnyDocument,
  { override, ...row }: Omit<ResolvedConfigurationRow, 'pointer'>,
  pointer: string,
): Diagnostic[] {
  const issues = override === undefined ? [] : (configurationRowSchema.safeParse(row).error?.issues ?? []);
  return issues.map(({ path, message }) =>
    report(
      'schema/invalid-value',
      placeOf(document, `${pointer}/override`),
      `With this override, \`${path.join('.')}\` ${message}.`,
    ),
  );
}

function placeOf({ file, fields }: AnyDocument, pointer: string): Diagnostic['at'] {
  const span = fields.get(pointer)?.value;
  return { file, ...(span === undefined ? {} : { span }) };
}

import type { ResolvedConfigurationRow } from '#library/library.ts';
import type { Secret } from '../redact.ts';
import type { Target } from './target.ts';

/** The configuration of a page as samples get it. */
export interface ConfigurationValues {
  /** The rows that are environment variables or addresses, by key. */
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly Secret[];
  /** The rows that samples read and that the target has no value for. */
  readonly missing: readonly ResolvedConfigurationRow[];
}

type Row = Pick<ResolvedConfigurationRow, 'key' | 'kind' | 'secret' | 'sandbox' | 'simulator'>;

/**
 * The values of a page’s rows for a target. `shared` rows are no variables of the page, but their secrets are kept too.
 */
export function configurationValues(
  rows: readonly ResolvedConfigurationRow[],
  shared: readonly Row[],
  target: Target,
): ConfigurationValues {
  const variables = rows.filter(isVariable);
  const entries = variables.flatMap((row) => {
    const value = valueFor(row, target);
    return value === undefined ? [] : [[row.key, value] as const];
  });
  const secrets = [...rows, ...shared].flatMap((row) => {
    const value = row.secret ? valueFor(row, target) : undefined;
    return value === undefined ? [] : [{ key: row.key, value }];
  });
  return {
    environment: Object.fromEntries(entries),
    secrets,
    missing: variables.filter((row) => row.unused === undefined && valueFor(row, target) === undefined),
  };
}

/** Whether a row is something that a sample can read. */
export function isVariable({ key, kind }: Pick<Row, 'key' | 'kind'>): boolean {
  return (kind === 'env' || kind === 'url') && /^[A-Za-z_]\w*$/.test(key);
}

/** For a sandbox, a secret and a placeholder such as `sk_test_…` come from the caller; any other value may stand. */
function valueFor({ key, secret, sandbox, simulator }: Row, target: Target): string | undefined {
  if (target.name === 'simulator') return simulator ?? sandbox;
  const isOwn = secret || sandbox.includes('…');
  return target.values[key] ?? (isOwn ? undefined : sandbox);
}

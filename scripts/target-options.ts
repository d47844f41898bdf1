import { suggest } from '#diagnostics/did-you-mean.ts';
import { documentsOf, type Library, type ResolvedConfigurationRow } from '#library/library.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import { isVariable } from '#samples/target/configuration-values.ts';
import type { Target, TargetName } from '#samples/target/target.ts';
import { type CommandContext, type Option, UsageError } from './command.ts';
import { forkReason } from './fork-reason.ts';

const names = ['simulator', 'sandbox'] as const satisfies readonly TargetName[];

/** The options that say against what samples run. */
export const targetOptions = {
  target: {
    type: 'string',
    value: 'NAME',
    help: 'What answers the samples: simulator, or sandbox: the vendors’ own, with the keys that your environment gives. Default: simulator.',
  },
  'connect-to': {
    type: 'string',
    multiple: true,
    value: 'HOST=URL',
    help: 'With --target sandbox: reaches a declared host at another address. May be given several times.',
  },
} as const satisfies Record<string, Option>;

type Asked = Pick<CommandContext, 'options' | 'lists'>;

/** The target that was asked for. @throws {UsageError} for an unknown one, and for addresses where none are of use */
export function targetName({ options: { target = 'simulator' }, lists }: Asked): TargetName {
  const name = names.find((one) => one === target);
  if (name === undefined) {
    throw new UsageError(`There is no target \`${target}\`.`, suggest(String(target), names));
  }
  if (name === 'sandbox' || lists['connect-to'] === undefined) return name;
  throw new UsageError('`--connect-to` is of use with `--target sandbox` only.', 'Leave it out.');
}

/**
 * The target, with what the caller's environment holds for declared keys: no other variable is looked at.
 *
 * @throws {UsageError} on a fork, for a key that looks like one of production, and for an address that is none
 */
export function chooseTarget(asked: Asked, library: Library, environment: NodeJS.ProcessEnv): Target {
  const name = targetName(asked);
  if (name === 'simulator') return { name };
  const { options, lists } = asked;
  if (options['update'] === true) {
    throw new UsageError(
      '`--update` writes what the simulators answer, not what a sandbox does.',
      'Leave out one of `--update` and `--target sandbox`.',
    );
  }
  const reason = forkReason(environment);
  if (reason !== undefined) {
    throw new UsageError(
      `Samples of a fork are not run with your keys: ${reason}.`,
      'Run them against the simulator, and against the sandbox once they are merged.',
    );
  }
  const hosts = [...library.providers.values()].flatMap(({ facts }) => facts.hosts);
  return {
    name,
    values: valuesOf(library, environment),
    upstreams: Object.fromEntries((lists['connect-to'] ?? []).map((text) => upstreamOf(text, hosts))),
  };
}

function valuesOf(library: Library, environment: NodeJS.ProcessEnv): Record<string, string> {
  const rows = documentsOf(library).flatMap((one) => resolveConfiguration(one, library.providers).rows);
  const values = rows.filter(isVariable).flatMap((row) => {
    const value = environment[row.key];
    if (value === undefined || value === '') return [];
    if (isOfProduction(row, value)) throw productionKey(row);
    return [[row.key, value] as const];
  });
  return Object.fromEntries(values);
}

/** Whether a value starts as the placeholder of production does (`sk_live_…`), and not as that of the sandbox. */
function isOfProduction({ sandbox, production }: ResolvedConfigurationRow, value: string): boolean {
  const [own = '', other = ''] = [sandbox, production].map((text) => text.split('…')[0] ?? '');
  const isPrefix = production.includes('…') && other !== '' && other !== own;
  return isPrefix && value.startsWith(other) && !(own.length > other.length && value.startsWith(own));
}

function productionKey({ key, where }: ResolvedConfigurationRow): UsageError {
  return new UsageError(
    `\`${key}\` looks like a key of production, and samples run against the sandbox.`,
    `Set the sandbox's. Where it is found: ${where.replace(/\s+/g, ' ')}`,
  );
}

function upstreamOf(text: string, hosts: readonly string[]): [string, string] {
  const [, host = '', address = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `\`--connect-to ${text}\` is not \`HOST=URL\`.`,
      'Write it as `--connect-to api.acme.example=http://127.0.0.1:8080`.',
    );
  }
  if (!hosts.includes(host))
    throw new UsageError(`No provider declares the host \`${host}\`.`, suggest(host, hosts));
  return [host, url.origin];
}

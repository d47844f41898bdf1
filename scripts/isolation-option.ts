import { suggest } from '#diagnostics/did-you-mean.ts';
import type { Host } from '#samples/inspect-host.ts';
import { type CommandContext, type Option, UsageError } from './command.ts';

const levels = ['required', 'best', 'none'] as const;
type IsolationLevel = (typeof levels)[number];

/** The option that says how samples are kept apart from this machine. */
export const isolationOption = {
  isolation: {
    type: 'string',
    value: 'LEVEL',
    help: 'Keeps samples apart from this machine: required (or refuse), best (what works here) or none. Default: best.',
  },
} as const satisfies Record<string, Option>;

/** What `--isolation required` says before it ends with 3, where there is none. */
export function refusal({ isolationReason = '' }: Host): string {
  return `error: Isolation is required, and there is none here; nothing was run.\n   = help: ${isolationReason} Or run with \`--isolation best\`.\n`;
}

/** The level that was asked for. @throws {UsageError} for an unknown one */
export function isolationLevel({ isolation = 'best' }: CommandContext['options']): IsolationLevel {
  const level = levels.find((one) => one === isolation);
  if (level !== undefined) return level;
  throw new UsageError(`There is no isolation \`${isolation}\`.`, suggest(String(isolation), levels));
}

/** The host with the isolation that this level uses; undefined where what is required is not to be had. */
export function isolateHost(level: IsolationLevel, host: Host): Host | undefined {
  if (level === 'none')
    return { ...host, isolation: 'none', isolationReason: '`--isolation none` asks for that.' };
  return level === 'required' && host.isolation === 'none' ? undefined : host;
}

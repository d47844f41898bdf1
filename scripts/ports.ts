import type { Option } from './command.ts';
import { UsageError } from './command.ts';

/** The option of the commands that serve. */
export const portOption = {
  port: { type: 'string', value: 'N', help: 'The port to serve on. Default: 4321, or the next free one.' },
} as const satisfies Record<string, Option>;

/** Reads `--port`. @throws {UsageError} where it is no port */
export function portOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`\`${value}\` is no port.`, 'Give `--port` a number from 0 to 65535.');
  }
  return port;
}

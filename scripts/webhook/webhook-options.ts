import { spanField, spanSeconds } from '#schema/fields.ts';
import type { Option } from '../command.ts';
import { UsageError } from '../command.ts';

/** The option of the webhook commands that sign or check. */
export const secretOption = {
  secret: {
    type: 'string',
    value: 'S',
    help: 'The secret of the endpoint. Default: the one that the provider declares for its simulator.',
  },
} as const satisfies Record<string, Option>;

/** The seconds of an age such as `90s`, `10m`, `2h` or `1d`; 0 without one. @throws {UsageError} where it is none */
export function ageOf(value: string | boolean | undefined): number {
  if (value === undefined) return 0;
  const age = spanField.safeParse(value);
  if (age.success) return spanSeconds(age.data);
  throw new UsageError(`\`${value}\` is no age.`, 'Give `--age` as `90s`, `10m`, `2h` or `1d`.');
}

/** The headers of `Name: value` texts. @throws {UsageError} where one has no colon or is no header */
export function headersOf(texts: readonly string[]): Headers {
  const headers = new Headers();
  for (const text of texts) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(text) ?? [];
    try {
      headers.append(name.trim(), value.trim());
    } catch {
      throw new UsageError(`\`${text}\` is no header.`, "Give `--header 'Name: value'`, as it was received.");
    }
  }
  return headers;
}

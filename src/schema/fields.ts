import { z } from 'zod';

/** A slug: the id of a row, section, provider or page. */
export const idField = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, 'must be lower case letters, digits and single `-`, `_` or `.`');

/** One line of plain text, not empty. */
export const lineField = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n]*$/, 'must be one line');

const proseSchemas = z.registry<{ readonly isProse: true }>();

/** Prose of one paragraph: inline Markdown (code, emphasis, links) is rendered. */
export const proseField = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .register(proseSchemas, { isProse: true });

/** Whether a schema is {@link proseField}, or that with a description or a further condition. */
export function isProse(schema: z.ZodType): boolean {
  return proseSchemas.get(schema)?.isProse === true;
}

/** A day, `YYYY-MM-DD`. */
export const dateField = z.iso.date('must be a day such as `2026-11-22`');

/** A length of time in days, weeks, months or years: `90d`, `12w`, `6m`, `1y`. */
export const intervalField = z
  .string()
  .regex(/^[1-9]\d{0,3}[dwmy]$/, 'must be a length of time such as `90d`, `6m` or `1y`');

/** A time span in seconds, minutes, hours or days: `0s`, `90s`, `10m`, `2h`, `1d`. */
export const spanField = z
  .string()
  .regex(/^\d{1,6}[smhd]$/, 'must be a time span such as `90s`, `10m`, `2h` or `1d`');

/** The path of a field, with what it belongs to: `accounts.email`, `Invoice.lines.data[].period.end`. */
export const fieldPathField = z
  .string()
  .regex(/^[^\s`]+$/, 'must be the path of a field, without spaces, such as `accounts.email`');

/** One line of text with a number in it: a target or a threshold. */
export const measureField = lineField.regex(
  /\d/,
  'must hold a number, such as `99.9 %` or `more than 5 minutes`',
);

/** A JSON pointer to a place in a body, such as `/error/code`. */
export const pointerField = z
  .string()
  .regex(/^(?:\/[^\s/]+)+$/, 'must be a JSON pointer such as `/error/code`');

/** An absolute https address. */
export const httpsField = z.url({
  protocol: /^https$/,
  error: 'must be an address that starts with `https://`',
});

/** The name of an environment variable. */
export const envNameField = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'must be an environment variable name such as `API_KEY`');

const daysPer = { d: 1, w: 7, m: 30, y: 365 } as const;

/** The days of an interval field: a month counts 30, a year 365. */
export function intervalDays(interval: string): number {
  const unit = interval.slice(-1) as keyof typeof daysPer;
  return Number.parseInt(interval, 10) * daysPer[unit];
}

const secondsPer = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** The seconds of a span field. */
export function spanSeconds(span: string): number {
  const unit = span.slice(-1) as keyof typeof secondsPer;
  return Number.parseInt(span, 10) * secondsPer[unit];
}

import { z } from 'zod';
import type { Outcome } from './outcome.ts';
import { type Problem, problems } from './problems.ts';

/** The days on which a page was not there. */
export interface Missed {
  readonly since: string;
  readonly last: string;
  readonly days: number;
}

/** What is known of an address. */
export interface LinkEntry {
  /** ISO time at which it was asked last. */
  readonly at: string;
  readonly outcome: Outcome;
  /** The day on which its page was last found to be there. */
  readonly found?: string;
  /** On how many days it was missed since then, the first of them, and the last. */
  readonly missed?: Missed;
  /** The fragments that were looked for. */
  readonly fragments?: readonly string[];
  /** Those of them that the page does not have. */
  readonly missing?: readonly string[];
}

/** What is known of other sites, by address. */
export type LinkRecord = ReadonlyMap<string, LinkEntry>;

/** What is in the text of a record: a record, or the reason for which it is none. */
export type ReadRecord = { readonly record: LinkRecord } | { readonly damage: string };

const version = 1;
const addressField = z.string().regex(/^https?:\/\/[\x21-\x7e]+$/);
const fragmentsField = z.array(z.string().max(1000)).exactOptional();
const problemNames = Object.keys(problems) as [Problem, ...Problem[]];

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('alive'),
    movedTo: addressField.exactOptional(),
    doubt: z.enum(['home', 'path', 'title']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('status'), status: z.int().min(100).max(999) }),
  z.strictObject({ kind: z.literal('problem'), problem: z.enum(problemNames) }),
]);

const recordSchema = z.strictObject({
  version: z.literal(version),
  links: z.array(
    z.strictObject({
      address: addressField,
      at: z.iso.datetime(),
      outcome: outcomeSchema,
      found: z.iso.date().exactOptional(),
      missed: z
        .strictObject({ since: z.iso.date(), last: z.iso.date(), days: z.int().positive() })
        .exactOptional(),
      fragments: fragmentsField,
      missing: fragmentsField,
    }),
  ),
});

/** Reads the text of a record. What is not of this form is none: it costs time, never truth. */
export function readRecord(text: string): ReadRecord {
  const parsed = recordSchema.safeParse(tryParse(text));
  if (!parsed.success) return { damage: 'it is not of this version of Handrail, or it is damaged' };
  return { record: new Map(parsed.data.links.map(({ address, ...entry }) => [address, entry])) };
}

/** The text of a record: in the order of the addresses, so that two texts differ by what has changed. */
export function writeRecord(record: LinkRecord): string {
  const links = [...record]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, entry]) => ({ address, ...entry }));
  return `${JSON.stringify({ version, links }, null, 2)}\n`;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { extname, posix } from 'node:path';
import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import { type Mutated, mutate } from './mutate.ts';
import { type Language, pick } from './mutation.ts';
import type { ContentFiles } from './seed-files.ts';

/** A mutated file, laid beside the one that it was made of. */
export interface Mutant extends Mutated {
  /** Its path in the content root. */
  readonly path: string;
  /** The path of what it was made of. */
  readonly of: string;
  /** The paths of files that are laid beside it as they are. */
  readonly with: readonly string[];
}

/** Where the mutants of a file go: `#` stands for the number of the mutant. */
interface Place {
  readonly to: string;
  /** Files that are laid beside each. */
  readonly with?: readonly string[];
}

const guide: Place = { to: 'guides/m#/index.mdx' };
const facts: Place = { to: 'providers/m#/provider.yaml', with: ['providers/acme/openapi.yaml'] };
const description: Place = { to: 'providers/m#/openapi.yaml', with: ['providers/acme/provider.yaml'] };
const auth: Place = { to: 'auth/m#.mdx' };
const pattern: Place = { to: 'patterns/m#.mdx' };
const reference: Place = { to: 'reference/m#.mdx' };

/** How many mutants are made of what: small files often, large ones as often as they can be checked in little time. */
const plan: readonly (readonly [of: string, place: Place, count: number])[] = [
  ['guides/take-orders/index.mdx', guide, 420],
  ['guides/take-a-payment/index.mdx', guide, 330],
  ['guides/stripe-billing/index.mdx', guide, 20],
  ['guides/twilio-reminders/index.mdx', guide, 20],
  ['auth/acme-keys.mdx', auth, 120],
  ['auth/acme-pay-keys.mdx', auth, 40],
  ['auth/stripe-keys.mdx', auth, 50],
  ['auth/twilio-keys.mdx', auth, 50],
  ['patterns/deliveries.mdx', pattern, 180],
  ['patterns/receivers.mdx', pattern, 40],
  ['patterns/webhooks.mdx', pattern, 40],
  ['reference/support.mdx', reference, 60],
  ['reference/samples.mdx', reference, 50],
  ['reference/ci.mdx', reference, 30],
  ['providers/acme/provider.yaml', facts, 140],
  ['providers/acme-pay/provider.yaml', facts, 60],
  ['providers/stripe/provider.yaml', facts, 30],
  ['providers/acme/openapi.yaml', description, 130],
  ['providers/twilio/openapi.yaml', { ...description, with: ['providers/twilio/provider.yaml'] }, 10],
  ['providers/twilio/events/received.json', { to: 'providers/twilio/events/m#.json' }, 40],
  ['providers/stripe/events/invoice.paid.json', { to: 'providers/stripe/events/m#.json' }, 20],
];

/** How many mutants there are of `site.yaml`, each for a content root of its own. */
const siteCount = 120;

/** The mutants of a round, but those of `site.yaml`. The same seed and the same files give the same bytes. */
export function makeMutants(files: ContentFiles, seed: number): readonly Mutant[] {
  const texts = new Map(
    [...files].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return plan.flatMap(([of, place, count], family) =>
    Array.from({ length: count }, (_, index) => {
      const path = place.to.replace('#', `${family}-${index}`);
      const beside =
        place.with ?? [posix.join(posix.dirname(of), 'verify.mjs')].filter((one) => files.has(one));
      return { path, of, with: beside, ...mutantOf(texts, { of, seed: `${seed} ${of} ${index}` }) };
    }),
  );
}

/** The mutants of `site.yaml` of a round. */
export function makeSiteMutants(files: ContentFiles, seed: number): readonly Mutant[] {
  const of = 'site.yaml';
  const texts = new Map([[of, String(files.get(of)).replace(/(?<=^rules:\n.*\n)[\s\S]*/m, '')]]);
  return Array.from({ length: siteCount }, (_, index) => {
    const made = mutantOf(texts, { of, seed: `${seed} ${of} ${index}` });
    return { path: of, of, with: [], ...made };
  });
}

function mutantOf(
  texts: ReadonlyMap<string, string>,
  { of, seed }: { readonly of: string; readonly seed: string },
): Mutated {
  const random = seededRandom(numberOf(seed));
  const text = texts.get(of);
  if (text === undefined) throw new Error(`There is no \`${of}\` to mutate.`);
  const others = [...texts].filter(([path]) => extname(path) === extname(of)).map(([, other]) => other);
  return mutate(text, { language: languageOf(of), other: pick(random, others), random });
}

function languageOf(path: string): Language {
  const languages: Readonly<Record<string, Language>> = { '.mdx': 'mdx', '.json': 'json' };
  return languages[extname(path)] ?? 'yaml';
}

/** A number for a name (FNV-1a): each mutant has random numbers of its own, which no other file changes. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

import type { Random } from '../../scripts/bench/seeded-random.ts';
import { type Language, type Mutation, pick } from './mutation.ts';
import { characterMutations } from './mutations/characters.ts';
import { lineMutations } from './mutations/lines.ts';
import { markdownMutations } from './mutations/markdown.ts';
import { valueMutations } from './mutations/values.ts';

/** A file that went wrong. */
export interface Mutated {
  readonly bytes: Uint8Array;
  /** What was done to it, in order. */
  readonly by: readonly string[];
}

/** What is mutated, and what it is mixed with. */
export interface MutateOptions {
  readonly language: Language;
  /** Another text of this language. */
  readonly other: string;
  readonly random: Random;
}

const families: readonly (readonly Mutation[])[] = [
  characterMutations,
  lineMutations,
  valueMutations,
  markdownMutations,
];

const encoder = new TextEncoder();
/** Bytes that UTF-8 does not have, or not there. */
const oddBytes = [
  ...['ff', '80', 'c0af', 'eda080', 'edbfbf', 'f4908080', 'feff', '00', 'efbbbf', 'c3', 'f09f'],
].map((hex) => Buffer.from(hex, 'hex'));

/** Mutates a text one to four times; one file in twenty ends up with bytes that need not be UTF-8. */
export function mutate(text: string, { language, other, random }: MutateOptions): Mutated {
  const known = families
    .map((family) => family.filter(({ languages }) => languages?.includes(language) !== false))
    .filter((family) => family.length > 0);
  const by: string[] = [];
  let mutated = text;
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const mutation = pick(random, pick(random, known));
    mutated = mutation.apply(mutated, { random, other });
    by.push(mutation.name);
  }
  const bytes = encoder.encode(mutated);
  if (random(20) > 0) return { bytes, by };
  const at = random(bytes.length + 1);
  const removed = random(3);
  return {
    bytes: Uint8Array.from([
      ...bytes.subarray(0, at),
      ...pick(random, oddBytes),
      ...bytes.subarray(at + removed),
    ]),
    by: [...by, 'odd bytes'],
  };
}

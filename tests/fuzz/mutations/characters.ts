import { type Mutation, pick, splice } from '../mutation.ts';

/** Characters that break texts, as code points: controls, marks of direction, space of all kinds, what looks like others. */
const oddCodes: readonly (readonly number[])[] = [
  ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x85, 0x9b, 0xa0, 0xad, 0x130, 0x61c, 0x1680],
  ...[0x180e, 0x200b, 0x200d, 0x200e, 0x2028, 0x2029, 0x202e, 0x2066, 0x2069, 0x3000, 0xfeff, 0xfffd],
  ...[0xfffe, 0xffff, 0x1f600, 0xe0001, 0x10ffff, 0x1d49c, 0xfb01, 0xdf, 0x1c5, 0x201c, 0x201d, 0x2019],
  ...[0x2026, 0x2013, 0xff11, 0x663, 0x430, 0x09, 0x0d, 0x0a, 0x5c],
]
  .map((code) => [code])
  .concat([
    [0x0d, 0x0a],
    [0x300, 0x301, 0x302],
    [0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467],
  ]);

const signs = [...'{}[]<>()`*_~#|:"\'\\/&!%@$^,;=-+?.0aZ '];

/** What word processors put in place of what was typed. */
const replacements = [
  ['"', '“'],
  ["'", '’'],
  ['-', '–'],
  [' ', '\u00a0'],
  ['a', '\u0430'],
  ['`', '´'],
  ['<', '＜'],
] as const;

/** What happens to single characters. */
export const characterMutations: readonly Mutation[] = [
  {
    name: 'an odd character',
    apply: (text, { random }) =>
      splice(text, random(text.length + 1), String.fromCodePoint(...pick(random, oddCodes))),
  },
  {
    name: 'a sign',
    apply: (text, { random }) => splice(text, random(text.length + 1), pick(random, signs)),
  },
  {
    name: 'a sign instead of a character',
    apply: (text, { random }) => splice(text, random(text.length + 1), pick(random, signs), 1),
  },
  {
    name: 'a character is gone',
    apply: (text, { random }) => splice(text, random(text.length + 1), '', 1),
  },
  {
    name: 'a character stands many times',
    apply: (text, { random }) => {
      const index = random(text.length + 1);
      return splice(text, index, (text[index] ?? ' ').repeat(pick(random, [2, 3, 4, 9, 80])), 1);
    },
  },
  {
    name: 'two characters change places',
    apply: (text, { random }) => {
      const index = random(text.length + 1);
      return splice(text, index, `${text[index + 1] ?? ''}${text[index] ?? ''}`, 2);
    },
  },
  {
    name: 'a stretch is gone',
    apply: (text, { random }) => splice(text, random(text.length + 1), '', 1 + random(60)),
  },
  {
    name: 'a stretch stands twice',
    apply: (text, { random }) => {
      const from = random(text.length + 1);
      return splice(text, random(text.length + 1), text.slice(from, from + 1 + random(60)));
    },
  },
  {
    name: 'marks of a word processor',
    apply: (text, { random }) => {
      const [from, to] = pick(random, replacements);
      const start = random(text.length + 1);
      const end = start + 1 + random(200);
      return text.slice(0, start) + text.slice(start, end).replaceAll(from, to) + text.slice(end);
    },
  },
  {
    name: 'another case',
    apply: (text, { random }) => {
      const start = random(text.length + 1);
      const end = start + 1 + random(12);
      const change = pick(random, ['toUpperCase', 'toLowerCase'] as const);
      return text.slice(0, start) + text.slice(start, end)[change]() + text.slice(end);
    },
  },
];

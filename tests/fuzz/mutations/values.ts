import { type Mutation, pick, replaceOne } from '../mutation.ts';
import { readFragments } from '../read-fragments.ts';

const values = [...readFragments('values'), ...['9'.repeat(23), 'a'.repeat(3000), '\u0445'.repeat(300)]];

/** What stands after `$ref:`, and what stands after `schema:`, in OpenAPI. */
const references = [
  ...['#', '#/', '#/paths', '#/components', '#/components/responses/Error', '#/components/schemas/nowhere'],
  ...['#/components/x~1y', '#/__proto__', '#/%zz', 'other.yaml#/x', ''],
];
const schemas = [
  ...['true', '5', '[]', '{ type: nothing }', "{ pattern: '(' }", '{ format: nowhere }', '{ minimum: x }'],
  ...[
    '{ enum: [] }',
    '{ type: [string, "null"] }',
    '{ $id: "x y" }',
    '{ $dynamicRef: "#x" }',
    '{ allOf: [] }',
  ],
  ...['{ required: x }', '{ properties: [a] }', '{ $schema: "https://nowhere.example" }', '{ if: 5 }'],
  ...['{ const: { __proto__: 1 } }', '{ $ref: "#/components/schemas/Self" }'],
];
const extraKeys = [
  ...['__proto__', 'constructor', 'extra', 'title', 'a: &b c\n"<<"', 'tags', 'status', 'x-y', '"\\u202e"'],
];
const extraHeads = [
  '__proto__:',
  'constructor:',
  'toString:',
  '"":',
  '? x :',
  '<<:',
  '1:',
  '~:',
  '[a]:',
  '"a/b~c":',
];
const numbers = ['0', '-1', '1e400', '9'.repeat(21), '0.1', '007', '1_000', '\u0663', 'NaN', '2e1'];

const keyLine = /^(?<head>[ \t-]*[\w$./{}-]+:)(?<value>[ \t]+\S.*)?$/gm;

/** What happens to the values and keys of YAML, in frontmatter or in a file of its own. */
export const valueMutations: readonly Mutation[] = [
  {
    name: 'another value',
    languages: ['mdx', 'yaml'],
    apply: (text, { random }) =>
      replaceOne(text, keyLine, {
        random,
        by: ({ groups }) => `${groups?.['head'] ?? ''} ${pick(random, values)}`,
      }),
  },
  {
    name: 'the value of another field',
    languages: ['mdx', 'yaml'],
    apply: (text, { random }) => {
      const known = [...text.matchAll(keyLine)].map(({ groups }) => groups?.['value'] ?? '');
      return known.length === 0
        ? text
        : replaceOne(text, keyLine, {
            random,
            by: ({ groups }) => `${groups?.['head'] ?? ''}${pick(random, known)}`,
          });
    },
  },
  {
    name: 'the key of another field',
    languages: ['mdx', 'yaml'],
    apply: (text, { random }) => {
      const known = [...text.matchAll(keyLine)].map(({ groups }) => groups?.['head']?.trim() ?? 'x:');
      const all = [...known, ...extraHeads];
      return replaceOne(text, /^(?<indent>[ \t]*)(?<dash>- )?[\w$]+:/gm, {
        random,
        by: ({ groups }) => `${groups?.['indent'] ?? ''}${groups?.['dash'] ?? ''}${pick(random, all)}`,
      });
    },
  },
  {
    name: 'a field more',
    languages: ['mdx', 'yaml'],
    apply: (text, { random }) =>
      replaceOne(text, /^(?<indent> *)(?=[\w$]+:)/gm, {
        random,
        by: ({ groups: { indent = '' } = {} }) =>
          `${indent}${pick(random, extraKeys)}: ${pick(random, values)}\n${indent}`,
      }),
  },
  {
    name: 'a word becomes a value',
    apply: (text, { random }) => replaceOne(text, /[\w.-]+/g, { random, by: () => pick(random, values) }),
  },
  {
    name: 'a word becomes another word',
    apply: (text, { random }) => {
      const words = text.match(/[\w.-]+/g) ?? ['x'];
      return replaceOne(text, /[\w.-]+/g, { random, by: () => pick(random, words) });
    },
  },
  {
    name: 'a typing error in a word',
    apply: (text, { random }) =>
      replaceOne(text, /\w{3,}/g, {
        random,
        by: ([word]) => {
          const at = random(word.length - 1);
          return pick(random, [
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + word[at] + word.slice(at),
            word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
            `${word}s`,
          ]);
        },
      }),
  },
  {
    name: 'another number',
    apply: (text, { random }) =>
      replaceOne(text, /\d+/g, {
        random,
        by: () => pick(random, numbers),
      }),
  },
  {
    name: 'nested brackets in YAML',
    languages: ['yaml', 'mdx'],
    apply: (text, { random }) => {
      const depth = pick(random, [5, 50, 90, 190, 210, 5000]);
      const [open, close] = pick(random, [
        ['[', ']'],
        ['{a: ', '}'],
        ['- ', ''],
        ['[', ''],
      ] as const);
      return replaceOne(text, keyLine, {
        random,
        by: ({ groups }) => `${groups?.['head'] ?? ''} ${open.repeat(depth)}x${close.repeat(depth)}`,
      });
    },
  },
  {
    name: 'aliases of aliases',
    languages: ['yaml', 'mdx'],
    apply: (text, { random }) => {
      const bomb = Array.from({ length: 12 }, (_, index) => {
        const aliases = Array(9)
          .fill(index === 0 ? 'x' : `*b${index - 1}`)
          .join(', ');
        return `b${index}: &b${index} [${aliases}]`;
      });
      return replaceOne(text, /^(?=[\w$]+:)/gm, { random, by: () => `${bomb.join('\n')}\n` });
    },
  },
  {
    name: 'a reference of OpenAPI',
    languages: ['yaml'],
    apply: (text, { random }) =>
      replaceOne(text, keyLine, {
        random,
        by: ({ groups }) => `${groups?.['head'] ?? ''} { $ref: '${pick(random, references)}' }`,
      }),
  },
  {
    name: 'a schema of OpenAPI',
    languages: ['yaml'],
    apply: (text, { random }) =>
      replaceOne(text, /schema:/g, {
        random,
        by: () => `schema: ${pick(random, schemas)} #`,
      }),
  },
];

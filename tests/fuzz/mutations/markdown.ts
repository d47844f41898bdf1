import { type Mutation, pick, replaceOne, splice } from '../mutation.ts';
import { readFragments } from '../read-fragments.ts';

const blocks = [
  ...readFragments('blocks'),
  ...[`${'> '.repeat(90)}deep`, `${'- '.repeat(60)}deep`, `${'{'.repeat(60)}${'}'.repeat(60)}`],
  ...[`${'<Note>\n\n'.repeat(40)}x\n\n${'</Note>\n\n'.repeat(40)}`],
  ...[`${'*'.repeat(99)}a`, `${'['.repeat(99)}a`, `${'`'.repeat(99)}`],
];
const fences = [
  ...readFragments('fences'),
  ...[`\`\`\`json\n${'['.repeat(3000)}\n\`\`\``, `\`\`\`js\n${'x'.repeat(5000)}\n\`\`\``],
  ...[`\`\`\`js\n${'('.repeat(500)}\n\`\`\``],
];
const addresses = [...readFragments('addresses'), 'x'.repeat(2000), `/${'a/'.repeat(300)}`];
const infoWords = [...readFragments('info-words'), 'x'.repeat(500)];
const fenceMarks = [
  '',
  '``',
  '```',
  '````',
  '~~~',
  '   ```',
  '    ```',
  '\t```',
  '> ```',
  '- ```',
  '```js',
  '\\```',
];
const properties = [
  ...['kind="tip"', 'kind=""', 'title="x"', 'title', 'src="./verify.mjs"', 'x="y"', 'x={y}', '{...x}'],
  ...['__proto__="x"', 'kind={"tip"}', "title='x'", 'title={5}', 'title="', 'title={', 'on:click="x"'],
  ...['a-b="c"', 'title="a\n\nb"', '// x', '/* x */', '"x"', '=', '>'],
];
const tags = [
  ...['<Note', '</Note', '<Steps', '</Steps', '<Samples', '</Samples', '<Errors', '<Eror', '<div', '</div'],
  ...['<a.b', '<x:y', '<', '</', '<__proto__', '<constructor', '<hasOwnProperty'],
];
const cells = ['', '||', '\\|', '| `|` |', '|\n|', '| <b> |', '| {x} |'];
const proseMarks = [
  ...['{', '}', '<', '<b>', '</b>', '&', '`', '*', '_', '[', ']', '](x)', '![', '<!--', '{/*', '*/}', '\\'],
  ...['~~', '<https://x.example>', '<Note/>', '{x}', '$', '|', '#', '&lt;', '\u0000'],
];
const frontmatterMarks = [
  ...['', '--', '----', '--- ', ' ---', '---\n---', '...', '***', '---x', '+++', '---\n\n---', '--- # x'],
];
const containers = [
  ['- ', '  '],
  ['> ', '> '],
  ['1. ', '   '],
  ['> - ', '>   '],
  ['- > ', '  > '],
] as const;

/** Puts text between two lines of the body, at times without the empty lines around it. */
function insertBlock(text: string, block: string, random: (below: number) => number): string {
  const body = Math.max(0, text.indexOf('\n---\n', 1) + 5);
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1).filter((index) => index >= body);
  const at = breaks.length === 0 ? text.length : pick(random, breaks);
  return splice(text, at, random(4) === 0 ? `${block}\n` : `\n${block}\n\n`);
}

/** What happens to the structure of a page. */
export const markdownMutations: readonly Mutation[] = [
  {
    name: 'a block',
    languages: ['mdx'],
    apply: (text, { random }) => insertBlock(text, pick(random, blocks), random),
  },
  {
    name: 'a fence',
    languages: ['mdx'],
    apply: (text, { random }) => insertBlock(text, pick(random, fences), random),
  },
  {
    name: 'a block in a list or quote',
    languages: ['mdx'],
    apply: (text, { random }) => {
      const [first, others] = pick(random, containers);
      const block = pick(random, [...blocks, ...fences]);
      const lines = block.split('\n').map((line, index) => `${index === 0 ? first : others}${line}`);
      return insertBlock(text, lines.join('\n'), random);
    },
  },
  {
    name: 'a link',
    languages: ['mdx'],
    apply: (text, { random }) => {
      const link = `${pick(random, ['', '!', '', ''])}[a link that says where](${pick(random, addresses)})`;
      return random(2) === 0
        ? insertBlock(text, `See ${link}.`, random)
        : replaceOne(text, /(?<=: )[A-Z][^\n"'{[]+$/gm, { random, by: () => `See ${link}.` });
    },
  },
  {
    name: 'another address',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /(?<=\]\()[^)\n]*|(?<=src=")[^"\n]*|(?<=related: \[)[^\],\n]*/g, {
        random,
        by: () => pick(random, addresses),
      }),
  },
  {
    name: 'a word in an info string',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /^[ \t>]*(?:```|~~~)\w+[^\n]*$/gm, {
        random,
        by: ([line]) => `${line}${pick(random, [' ', ' ', ' ', '', ','])}${pick(random, infoWords)}`,
      }),
  },
  {
    name: 'another mark of a fence',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /^[ \t>]*(?:`{3,}|~{3,})/gm, {
        random,
        by: () => pick(random, fenceMarks),
      }),
  },
  {
    name: 'a property of a component',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /<[A-Z]\w*/g, {
        random,
        by: ([start]) => `${start} ${pick(random, properties)}`,
      }),
  },
  {
    name: 'a tag is gone',
    languages: ['mdx'],
    apply: (text, { random }) => replaceOne(text, /<\/?[A-Z]\w*[^>\n]*>/g, { random, by: () => '' }),
  },
  {
    name: 'another tag',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /<\/?[A-Z]\w*/g, {
        random,
        by: () => pick(random, tags),
      }),
  },
  {
    name: 'a cell of a table',
    languages: ['mdx'],
    apply: (text, { random }) => replaceOne(text, /\|/g, { random, by: () => pick(random, cells) }),
  },
  {
    name: 'another heading',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /^#+ .*$/gm, {
        random,
        by: ([line]) =>
          pick(random, [
            `#${line}`,
            line.slice(1),
            `${line} ${line}`,
            `${line}\n\n${line}`,
            `${line} {#own-id}`,
            `${line} \`code\``,
            '##',
            `<h2>${line}</h2>`,
            `> ${line}`,
            `- ${line}`,
            `${line} <Note/>`,
          ]),
      }),
  },
  {
    name: 'a mark in prose',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, / (?=[a-z])/g, {
        random,
        by: () => ` ${pick(random, proseMarks)}`,
      }),
  },
  {
    name: 'the frontmatter’s own marks',
    languages: ['mdx'],
    apply: (text, { random }) =>
      replaceOne(text, /^---$/gm, {
        random,
        by: () => pick(random, frontmatterMarks),
      }),
  },
];

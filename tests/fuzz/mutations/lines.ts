import type { Random } from '../../../scripts/bench/seeded-random.ts';
import { type Mutation, type MutationContext, pick } from '../mutation.ts';

/** Makes a mutation that changes the list of lines in place, at one of them. */
function ofLines(
  name: string,
  change: (lines: string[], at: number, context: MutationContext) => void,
): Mutation {
  return {
    name,
    apply: (text, context) => {
      const lines = text.split('\n');
      change(lines, context.random(lines.length), context);
      return lines.join('\n');
    },
  };
}

function someLines(text: string, random: Random): string[] {
  const lines = text.split('\n');
  const start = random(lines.length);
  return lines.slice(start, start + 1 + random(12));
}

/** What happens to lines, and to the file as a whole. */
export const lineMutations: readonly Mutation[] = [
  ofLines('a line is gone', (lines, at) => void lines.splice(at, 1)),
  ofLines('lines are gone', (lines, at, { random }) => void lines.splice(at, 1 + random(12))),
  ofLines('a line stands twice', (lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  ofLines(
    'lines stand twice',
    (lines, at, { random }) => void lines.splice(at, 0, ...lines.slice(at, at + 1 + random(12))),
  ),
  ofLines('a line stands elsewhere', (lines, at, { random }) => {
    const [line = ''] = lines.splice(at, 1);
    lines.splice(random(lines.length + 1), 0, line);
  }),
  ofLines('two lines change places', (lines, at, { random }) => {
    const other = random(lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  ofLines('two lines are one', (lines, at) => {
    const [first = '', second = ''] = lines.slice(at, at + 2);
    lines.splice(at, 2, first + second);
  }),
  ofLines('a line is broken', (lines, at, { random }) => {
    const line = lines[at] ?? '';
    const index = random(line.length + 1);
    lines.splice(at, 1, line.slice(0, index), line.slice(index));
  }),
  ofLines('a line is indented', (lines, at, { random }) => {
    lines[at] = pick(random, [' ', '  ', '    ', '\t', '      ', ' \t', '\u00a0\u00a0']) + lines[at];
  }),
  ofLines('lines are indented', (lines, at, { random }) => {
    const indent = pick(random, [' ', '  ', '\t', '> ', '- ', '    ']);
    const end = at + 1 + random(8);
    for (let index = at; index < Math.min(end, lines.length); index += 1)
      lines[index] = indent + lines[index];
  }),
  ofLines('a line loses its indent', (lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart();
  }),
  ofLines('an empty line', (lines, at) => void lines.splice(at, 0, '')),
  ofLines(
    'lines of another file',
    (lines, at, { random, other }) => void lines.splice(at, 0, ...someLines(other, random)),
  ),
  ofLines('space at the end of lines', (lines, at, { random }) => {
    for (let index = at; index < lines.length; index += 1 + random(4))
      lines[index] += pick(random, [' ', '  ', '\t', '\\']);
  }),
  ofLines('a very long line', (lines, at, { random }) => {
    lines[at] = (lines[at] ?? '').repeat(2 + random(200)).slice(0, 20_000);
  }),
  { name: 'the file ends early', apply: (text, { random }) => text.slice(0, random(text.length + 1)) },
  { name: 'no line end at the end', apply: (text) => text.trimEnd() },
  { name: 'line ends of Windows', apply: (text) => text.replaceAll('\n', '\r\n') },
  {
    name: 'line ends of all kinds',
    apply: (text, { random }) => text.replace(/\n/g, () => pick(random, ['\n', '\n', '\r\n', '\r\n', '\r'])),
  },
  { name: 'line ends of old times', apply: (text) => text.replaceAll('\n', '\r') },
  { name: 'a byte order mark', apply: (text) => `\ufeff${text}` },
  {
    name: 'nothing is left',
    apply: (_, { random }) => pick(random, ['', '\n', ' ', '\ufeff', '---\n---\n', '---\n---']),
  },
];

import type { Span } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { pointsOf } from '#guide/points-of.ts';
import { type DiagramType, diagramTypes, typeOf } from './diagram-types.ts';
import type { DiagramVerdict, SourceProblem } from './diagram-verdict.ts';
import { explainGrammar, type TextProblem } from './explain-grammar.ts';
import { explainMeaning } from './explain-meaning.ts';
import { findRefusedLine } from './find-refused-line.ts';
import type { Mermaid } from './mermaid.ts';
import { frontmatterLines, type PreparedText, prepareText } from './prepared-text.ts';
import { readRefusal } from './read-refusal.ts';

/** What mermaid makes of a source. */
export async function judgeSource(source: string, mermaid: Mermaid): Promise<DiagramVerdict> {
  try {
    await mermaid.parse(source);
    return {};
  } catch (error) {
    return { problem: await explain(error as Error, source, mermaid) };
  }
}

async function explain(error: Error, source: string, mermaid: Mermaid): Promise<SourceProblem> {
  const plain = prepareText(source, '');
  const id = detect(plain.text, mermaid);
  if (id === undefined || isMisspelt(plain.text)) return noType(source, plain);
  const type = typeOf(id);
  const prepared = prepareText(source, id);
  const refusal = readRefusal(error, `${prepared.text}\n`);
  if (refusal.kind === 'meaning') return explainLine(error, source, { type, mermaid });
  const { from, to, message, help } = explainGrammar(refusal, prepared.text, type);
  return { span: spanIn(source, prepared, { from, to }), message, help };
}

function detect(text: string, mermaid: Mermaid): string | undefined {
  try {
    return mermaid.detectType(text);
  } catch {
    return undefined;
  }
}

/** Whether the first word is near to a type and none: mermaid takes a longer word for the type that it starts with. */
function isMisspelt(text: string): boolean {
  const [first = ''] = /[A-Za-z][\w-]*/.exec(text) ?? [];
  return !words.includes(first) && didYouMean(first, words) !== undefined;
}

const words = diagramTypes.flatMap((type) => type.words);

const start = 'Start it with its type, such as `flowchart LR`, `sequenceDiagram` or `stateDiagram-v2`.';

function noType(source: string, prepared: PreparedText): SourceProblem {
  const { index = 0, 0: first = '' } = /\S+/.exec(prepared.text) ?? {};
  const span =
    first === '' ? wholeLine('', 1) : spanIn(source, prepared, { from: index, to: index + first.length });
  if (first === '') return { span, message: 'The diagram is empty.', help: start };
  if (!/^[A-Za-z][\w-]*$/.test(first))
    return { span, message: 'The diagram does not start with its type.', help: start };
  const near = didYouMean(first, words);
  const help = near === undefined ? start : `Did you mean \`${near}\`?`;
  return { span, message: `${quoteValue(first)} is no type of diagram that mermaid knows.`, help };
}

/** What is wrong with what a source means stands on the line without which it is not wrong. */
async function explainLine(
  error: Error & { readonly reason?: string; readonly mark?: { line: number; column: number } },
  source: string,
  { type, mermaid }: { type: DiagramType; mermaid: Mermaid },
): Promise<SourceProblem> {
  const { reason, mark } = error;
  const line = await findRefusedLine(source, error.message, mermaid);
  if (reason !== undefined && mark !== undefined) {
    const isFrontmatter = line <= frontmatterLines(source) && source.trimStart().startsWith('---');
    const point = { line: mark.line + 2, column: mark.column + 1 };
    return {
      span: isFrontmatter ? { start: point, end: point } : wholeLine(source, line),
      message: `The ${isFrontmatter ? 'frontmatter' : 'data in braces'} of the diagram is no YAML: ${reason}.`,
      help: isFrontmatter
        ? 'Correct it; quotes around a value often help.'
        : 'Write it like `@{ shape: rect, label: "Order" }`.',
    };
  }
  return { span: nameIn(source, line, error.message), ...explainMeaning(error.message, type) };
}

/** The first name in a message that stands on the line; else the line. */
function nameIn(source: string, line: number, message: string): Span {
  const text = source.split('\n')[line - 1] ?? '';
  for (const match of message.matchAll(/"([^"]+)"|'([^']+)'|\[([^\]]+)\]|\(([^)]+)\)|: ([\w-]+)/g)) {
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    const column = text.indexOf(name) + 1;
    if (name !== '' && column > 0)
      return { start: { line, column }, end: { line, column: column + name.length } };
  }
  return wholeLine(source, line);
}

function wholeLine(source: string, line: number): Span {
  const text = source.split('\n')[line - 1] ?? '';
  const column = text.search(/\S|$/) + 1;
  return { start: { line, column }, end: { line, column: Math.max(column, text.trimEnd().length + 1) } };
}

function spanIn(
  source: string,
  { offsets }: PreparedText,
  { from, to }: Pick<TextProblem, 'from' | 'to'>,
): Span {
  const pointAt = pointsOf(source);
  // Where a line ends too early, the place is after its last character, not before what comes next.
  const isEnd = to === from && from > 0;
  const start = isEnd ? (offsets[from - 1] ?? 0) + 1 : (offsets[from] ?? source.length);
  const end = to > from ? (offsets[to - 1] ?? source.length) + 1 : start;
  return { start: pointAt(start), end: pointAt(end) };
}

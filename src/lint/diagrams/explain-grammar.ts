import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { commonMistake, isBelated } from './common-mistake.ts';
import type { DiagramType } from './diagram-types.ts';
import { expectedWords } from './expected-words.ts';
import { findOpenBlock, findOpenBracket, markBefore } from './find-open.ts';
import type { GrammarRefusal } from './read-refusal.ts';

/** A problem of a text that mermaid parses: from a position of it to another. */
export interface TextProblem {
  readonly from: number;
  readonly to: number;
  /** One sentence. */
  readonly message: string;
  readonly help: string;
}

/** Says what is wrong where a text does not follow the grammar of its type, in words that know nothing of grammars. */
export function explainGrammar(refusal: GrammarRefusal, text: string, type: DiagramType): TextProblem {
  const { at, found } = refusal;
  if (at >= text.trimEnd().length)
    return findUnclosed(refusal, text, type) ?? endsEarly(refusal, lastLine(refusal, text), type);
  const before = text.slice(0, at);
  if (found === '' || isBelated(refusal, before, type)) return endsEarly(refusal, before, type);
  const shown = shownPart(text, at, found);
  const problem = {
    from: at,
    to: at + shown.length,
    message: `${quoteValue(shown)} cannot stand here in ${type.noun}.`,
    help: nearKeyword(shown, type) ?? helpFor(refusal, type),
  };
  return { ...problem, ...commonMistake({ ...refusal, found: shown }, before, type) };
}

/** What the text opens last and does not close: that is what a person looks for where it ends too early. */
function findUnclosed(
  { last, expected }: GrammarRefusal,
  text: string,
  type: DiagramType,
): TextProblem | undefined {
  const read = last === undefined ? undefined : markBefore(text, last);
  const isRead = read !== undefined && !text.slice(last).includes(read.closer);
  const closes = expected.some((name) => closingNames.test(name));
  const open =
    (isRead ? read : undefined) ?? findOpenBlock(text, type) ?? (closes ? findOpenBracket(text) : undefined);
  if (open === undefined) return undefined;
  const { at, mark, closer } = open;
  const help =
    closer === 'end'
      ? 'Write `end` on a line of its own after what belongs to it.'
      : `Write \`${closer}\` after what belongs to it.`;
  return { from: at, to: at + mark.length, message: `\`${mark}\` is not closed.`, help };
}

/** Names of grammars that stand for what closes something. */
const closingNames =
  /^(?:STRUCT_STOP|BLOCK_STOP|RBRACE|ATTRIBUTE|SHAPE_DATA|NODE_DEND|SQUARE_BRACES_END|SQE|`[\])}]`)$/;

/** The text up to the end of the line on which the last of it began: a text that is not ended swallows what comes after it. */
function lastLine({ last }: GrammarRefusal, text: string): string {
  const end = last === undefined ? -1 : text.indexOf('\n', last);
  return end < 0 ? text : text.slice(0, end);
}

function endsEarly(refusal: GrammarRefusal, before: string, type: DiagramType): TextProblem {
  const at = before.trimEnd().length;
  const [first = '', ...others] = before.trimEnd().split('\n');
  const what = others.length === 0 ? 'diagram' : 'line';
  const word = /^\s*([\w-]+)/.exec(others.at(-1) ?? first)?.[1] ?? '';
  const help = nearKeyword(word, type) ?? helpFor(refusal, type);
  return { from: at, to: at, message: `The ${what} ends too early for ${type.noun}.`, help };
}

/** What to write instead, from what the grammar expects; else a line as it can look. */
function helpFor({ expected }: GrammarRefusal, { example }: DiagramType): string {
  const words = expectedWords(expected);
  if (words !== undefined) return `Write ${words.replace(/,$/, '')} here, as in \`${example}\`.`;
  return `Write the line like \`${example}\`${expected.includes('EOF') ? ', or remove it' : ''}.`;
}

/** A shorter word is near to too many. */
const shortestKeyword = 5;

function nearKeyword(word: string, { keywords = [] }: DiagramType): string | undefined {
  if (word.length < shortestKeyword || keywords.includes(word)) return undefined;
  const near = didYouMean(word, keywords);
  return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}

/** What is shown of what was found: the whole word, or the run of signs, that it begins. */
function shownPart(text: string, at: number, found: string): string {
  const [line = ''] = text.slice(at).split('\n', 1);
  const [word = ''] = /^(?:\w[\w-]*|[()[\]{}"]|[^\w\s()[\]{}"]+)/.exec(line) ?? [];
  const [first = ''] = found.split('\n', 1);
  return (word.length > first.length ? word : first).trimEnd();
}

/** The text that makes a to-do item of what follows it. */
export const toDoMark = 'TODO:';

/** A to-do item in a text. */
export interface ToDo {
  /** The offset of its mark. */
  readonly index: number;
  /** How far it reaches on the line of its mark. */
  readonly length: number;
  /** What is to be done, up to the end of the sentence; may be empty. */
  readonly words: string;
}

const longest = 120;
const inlineCode = /(?<!`)(?<ticks>`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\k<ticks>(?!`)/g;
/** The marks of a fence are no inline code: what its first line says counts. */
const fenceMarks = /(?<=^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)`{3,}/gm;
const ends = String.raw`[.?!](?:["'*_)\]]|\s|$)|\n[ \t]*\n|\s\||"\s*\/?>|\]\(|(?<![\w\`])TODO:|$`;
const item = new RegExp(String.raw`(?<![\w\`])TODO:(?<words>[\s\S]*?)(?=${ends})`, 'g');

/**
 * The to-do items of a text. What stands in inline code is none: that is how one writes about them.
 *
 * @param isWrapped whether a sentence goes on in the next line, as in prose; else an item ends with its line
 */
export function findToDos(text: string, isWrapped: boolean): ToDo[] {
  if (!text.includes(toDoMark)) return [];
  const prose = text.replace(fenceMarks, (marks) => ' '.repeat(marks.length));
  const code = [...prose.matchAll(inlineCode)].map(({ index, 0: { length } }) => ({
    index,
    end: index + length,
  }));
  return [...text.matchAll(item)].flatMap(({ index, 0: whole, groups }) => {
    if (code.some((span) => span.index < index && index < span.end)) return [];
    const [firstLine = ''] = whole.split('\n');
    const words = isWrapped ? (groups?.['words'] ?? '') : firstLine.slice(toDoMark.length);
    return [{ index, length: withoutEnd(firstLine).length, words: brief(withoutEnd(words)) }];
  });
}

/** Without what ends a comment, a quoted text or a bracket. */
function withoutEnd(text: string): string {
  return text.replace(/(?:\s|\*+\/\}?|-->|["'\]}),|]|\*)+$/, '');
}

/** On one line, without the signs that begin the lines of a comment. */
function brief(words: string): string {
  const line = words
    .replace(/\n[ \t]*(?:\*|\/\/|#|>)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}

import { quoteValue } from '#diagnostics/quote-value.ts';
import type { DiagramType } from './diagram-types.ts';
import { findOpenBlock, findOpenBracket } from './find-open.ts';
import type { GrammarRefusal } from './read-refusal.ts';

/** What to say of a mistake that many make: only what differs from what is said of any. */
export interface CommonMistake {
  readonly message?: string;
  readonly help?: string;
}

/**
 * What is known of a mistake that many make.
 *
 * @param before the text before what was found
 */
export function commonMistake(
  { found, expected }: GrammarRefusal,
  before: string,
  type: DiagramType,
): CommonMistake {
  const isOuter = findOpenBlock(before, type) === undefined;
  if (/^(?:end|else|and|option)$/.test(found) && startsLine(before) && isOuter) return lonely(found);
  if (/^[\])}]$/.test(found) && findOpenBracket(before) === undefined) return lonely(found);
  if (found === 'end')
    return { message: '`end` cannot be a name: it closes a block.', help: 'Write `End`, or another name.' };
  if (expected.includes('TEXT') && /^[()[\]{}]$/.test(found)) return { help: labelHelp };
  if (/^-+>?$/.test(found) && / --> /.test(type.example))
    return { help: `Write an arrow with two dashes, as in \`${type.example}\`.` };
  if (type.id === 'sequence' && before.trimEnd().endsWith(';')) return semicolon(found);
  if (type.words[0] === 'flowchart' && !before.includes('\n')) return { help: directionHelp };
  return {};
}

/** Whether what is wrong is the end of the line before: a grammar that takes no notice of line breaks sees it late. */
export function isBelated({ found }: GrammarRefusal, before: string, type: DiagramType): boolean {
  if (!startsLine(before)) return false;
  if (found === 'end') return findOpenBlock(before, type) !== undefined;
  const line = before.trimEnd().split('\n').at(-1) ?? '';
  return /^\s*(?:create |destroy )?(?:participant|actor|activate|deactivate)$/.test(line);
}

const labelHelp =
  'Put a text with brackets into quotes, as in `a["Call (now)"]`; else close it with the bracket that it began with.';
const directionHelp = 'Write a direction after the type: `TB`, `BT`, `LR` or `RL`.';

function lonely(found: string): CommonMistake {
  const help = 'Remove it, or write above it what it belongs to.';
  return { message: `${quoteValue(found)} belongs to nothing.`, help };
}

function semicolon(found: string): CommonMistake {
  const message = `${quoteValue(found)} cannot stand here: a \`;\` ends the line of a sequence diagram.`;
  return { message, help: 'Write `#59;` instead of a `;` in a text.' };
}

function startsLine(before: string): boolean {
  return /(?:^|\n)[ \t]*$/.test(before);
}

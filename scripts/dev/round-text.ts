import { countText } from '#diagnostics/count-text.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { plural } from '#diagnostics/plural.ts';
import { findingsText, hasErrors } from '../print-report.ts';
import { roundLine } from '../watch/watch-rounds.ts';
import type { Examined } from './examine-round.ts';

/** What of a round was there before it. */
export interface RoundBefore {
  readonly root: string;
  /** The findings of the round before. */
  readonly before: readonly Diagnostic[];
  /** The files that changed, by their display paths. */
  readonly changed: readonly string[];
  /** When it began, by `performance.now()`. */
  readonly since: number;
}

/**
 * What a round tells: the findings that are new or in a file that changed, how many stay as they were, and what it all comes to,
 * on one line.
 */
export function roundText(
  { content, judged }: Examined,
  { root, before, changed, since }: RoundBefore,
): string {
  const known = new Set(before.map(textOf));
  const isTold = (finding: Diagnostic) => !known.has(textOf(finding)) || changed.includes(finding.at.file);
  const told = judged.diagnostics.filter(isTold);
  const rest = judged.diagnostics.length - told.length;
  const more = rest === 0 ? '' : `${plural(rest, 'other finding')} as before.\n`;
  const text = `${countText(judged).replace(/\.\n$/, '')}; ${plural(content.examined, 'file')} examined`;
  const line = roundLine({ isGood: !hasErrors(judged.diagnostics), text, since });
  return `${findingsText(told, root)}${more}${line}`;
}

function textOf({ code, message, at }: Diagnostic): string {
  return `${at.file} ${code} ${message}`;
}

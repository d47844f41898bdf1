import type { CheckedContent } from '#check/check-content.ts';
import { type Judgement, judgeContent } from '#check/judge-content.ts';
import type { LineOf } from '#diagnostics/baseline/fingerprint.ts';
import type { Places } from '../content-root.ts';
import { reportOptions } from '../print-report.ts';
import { readBaseline } from './baseline.ts';

/** What of the findings is of interest. */
export interface Interest {
  /** Whether the baseline holds; it does by default. */
  readonly isBaselined?: boolean;
  readonly isWanted?: (code: string) => boolean;
}

/** Says what of a checked content root is told. @throws {UsageError} where the baseline cannot be used */
export async function judgePlaces(
  { root }: Pick<Places, 'root'>,
  content: CheckedContent,
  { isBaselined = true, ...interest }: Interest = {},
): Promise<Judgement> {
  const baseline = isBaselined ? await readBaseline(root) : [];
  return judgeContent(content, { ...interest, baseline, lineOf: linesOf(root) });
}

/** Gives the lines of the files of a content root, each read once. */
export function linesOf(root: string): LineOf {
  const { sourceOf } = reportOptions(root);
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? sourceOf(file)?.split('\n') ?? [];
    files.set(file, lines);
    return lines[line - 1];
  };
}

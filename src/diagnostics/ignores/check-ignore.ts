import { catalogue, type DiagnosticCode, isDiagnosticCode } from '../catalogue.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { LineRange } from '../line-range.ts';
import { report } from '../report.ts';
import { suppressionLimit } from '../suppression-limit.ts';
import type { Ignore, IgnoredCode } from './ignore.ts';

/** What a run knows of a suppression. */
export interface IgnoreUse {
  /** The codes of which it suppressed a finding. */
  readonly used: ReadonlySet<string>;
  /** Whether the run looked for findings of a code in the file. */
  readonly isExamined: (code: DiagnosticCode) => boolean;
}

const form = '`handrail-ignore CODE -- REASON`';

/** What is wrong with a suppression: how it is written, the codes that it names, and those that it names in vain. */
export function checkIgnore(ignore: Ignore, use: IgnoreUse): Diagnostic[] {
  const { file, span, codes, reason, suffix } = ignore;
  if (suffix !== undefined) {
    const help = `Write ${form}. Alone on its line it holds for the next block, else for its line.`;
    return [
      report('ignore/syntax', { file, span }, `\`handrail-ignore${suffix}\` is no suppression.`, { help }),
    ];
  }
  const found = codes.flatMap((code) => checkCode(code, ignore, use));
  if (reason === '') {
    const help = `Write ${form}, with the reason why this may stay.`;
    return [
      report('ignore/missing-reason', { file, span }, 'The suppression gives no reason.', { help }),
      ...found,
    ];
  }
  if (codes.length > 0) return found;
  const help = `Write ${form}, with the code that a report shows in brackets.`;
  return [report('ignore/syntax', { file, span }, 'The suppression names no code.', { help })];
}

function checkCode({ text, span }: IgnoredCode, ignore: Ignore, use: IgnoreUse): Diagnostic[] {
  const at = { file: ignore.file, span };
  if (!isDiagnosticCode(text)) {
    return [report('ignore/unknown-code', at, `There is no code \`${text}\`.`, { help: helpFor(text) })];
  }
  const limit = suppressionLimit(text);
  if (limit !== undefined) {
    const help = 'Mend what it finds, and take the code out.';
    return [report('ignore/not-allowed', at, `\`${text}\` cannot be suppressed: ${limit}.`, { help })];
  }
  if (ignore.reason === '' || !isUnused(text, use)) return [];
  const message = `\`${text}\` finds nothing ${whereText(ignore.lines)}.`;
  const help = 'Take it out, or put it right before the block that it is for.';
  return [report('ignore/unused', at, message, { help, fixes: [removalOf(span, ignore, use)] })];
}

function isUnused(code: string, { used, isExamined }: IgnoreUse): boolean {
  if (!isDiagnosticCode(code) || suppressionLimit(code) !== undefined) return false;
  return !used.has(code) && isExamined(code);
}

function helpFor(text: string): string {
  const codes = Object.keys(catalogue);
  const near = didYouMean(text, codes);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const [subject = ''] = text.split('/');
  const ofSubject = codes.filter((code) => code.startsWith(`${subject}/`));
  if (ofSubject.length === 0) return 'Write the code that a report shows in brackets.';
  return `Use one of ${ofSubject.map((code) => `\`${code}\``).join(', ')}.`;
}

function whereText({ first, last }: LineRange): string {
  if (last < first) return 'here: no block follows the comment';
  return first === last ? `on line ${first}` : `on lines ${first} to ${last}`;
}

/** Cuts a code out of its comment, or the whole comment where all its codes are in vain. */
function removalOf(span: IgnoredCode['span'], { codes, removal }: Ignore, use: IgnoreUse): Edit {
  if (codes.every(({ text }) => isUnused(text, use))) return { span: removal, text: '' };
  const index = codes.findIndex((code) => code.span === span);
  const [before, after] = [codes[index - 1], codes[index + 1]];
  if (after !== undefined) return { span: { start: span.start, end: after.span.start }, text: '' };
  return { span: { start: before?.span.end ?? span.start, end: span.end }, text: '' };
}

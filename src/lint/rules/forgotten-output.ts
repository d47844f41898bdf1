import { report } from '#diagnostics/report.ts';
import { codeFamily } from '#guide/code-family.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { defineBodyRule } from '../define-rule.ts';

/** Languages in which a sample prints. */
const printed: ReadonlySet<string> = new Set([
  ...['text', 'txt', 'plain', 'plaintext', 'console', 'log'],
  ...['json', 'xml', 'yaml', 'yml', 'csv', 'http'],
]);

/**
 * A fence with data right after a sample that runs, with nothing said in between, is its output, and is marked so that the
 * run compares it.
 */
export const forgottenOutput = defineBodyRule({
  code: 'lint/forgotten-output',
  check: ({ document: { samples, file, text } }) => {
    const lines = text.split('\n');
    return samples.flatMap((fence, index) => {
      const before = samples[index - 1];
      if (before === undefined || !prints(before) || !looksPrinted(fence) || !follows(fence, before, lines))
        return [];
      const { start } = fence.span;
      const mark = /^[`~]+[^\s`]*/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0] ?? '';
      const end = { line: start.line, column: start.column + mark.length };
      const message =
        'This fence looks like the output of the sample before it, and is compared with nothing.';
      const help = `Write \`${fence.language} output\` if the sample prints it; else say before the fence what it shows.`;
      return [report('lint/forgotten-output', { file, span: { start, end } }, message, { help })];
    });
  },
});

/** Whether a sample runs, and no output of it is shown. */
function prints({ language, info, outputs }: Sample): boolean {
  const { check, illustrative, manual, file, service } = info;
  const isRun = [check, illustrative, manual, file, service].every((one) => one === undefined);
  return codeFamily(language) !== undefined && isRun && outputs.length === 0;
}

/** Whether a fence holds data, is given no name or role, and is no request. */
function looksPrinted({ language, info, text }: Sample): boolean {
  const { id, title, file, illustrative, manual, check } = info;
  const isPlain = [id, title, file, illustrative, manual, check].every((one) => one === undefined);
  return printed.has(language) && isPlain && (language !== 'http' || text.startsWith('HTTP/'));
}

/** Whether nothing but blank lines stands between two fences. */
function follows({ span: { start } }: Sample, before: Sample, lines: readonly string[]): boolean {
  return lines.slice(before.span.end.line, start.line - 1).every((line) => /^[\s>]*$/.test(line));
}

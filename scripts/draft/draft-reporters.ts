import type { Reporter } from '#diagnostics/define-reporter.ts';
import type { Draft, Note } from '#draft/draft.ts';
import { countToDos, toDosText } from '../to-dos-text.ts';

/** A draft, where it is written, and whether it is. */
export interface DraftOutcome extends Draft {
  /** The name of the input, as it is shown. */
  readonly file: string;
  /** The name of the content root, as it is shown. */
  readonly root: string;
  readonly isWritten: boolean;
}

/** The forms in which a draft tells what it did. */
export const draftReporters: readonly Reporter<DraftOutcome>[] = [
  { name: 'text', report: reportText },
  { name: 'json', report: reportJson },
];

function reportText({ file, root, files, report, isWritten }: DraftOutcome): string {
  const written = [...files].map(([path, text]) => `  ${root}/${path} (${sizeOf(text)})`);
  const parts = [
    [isWritten ? 'Written:' : 'To be written (nothing was, because of --dry-run):', ...written],
    [toDosText(files)],
    ['Taken over:', ...notes(report.took, file)],
    ...(report.leftOut.length === 0 ? [] : [['Left out:', ...notes(report.leftOut, file)]]),
    ['Next:', ...report.next.map((step) => `  - ${step}`)],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sizeOf(text: string): string {
  const bytes = Buffer.byteLength(text);
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

function notes(all: readonly Note[], file: string): string[] {
  if (all.length === 0) return ['  nothing'];
  return all.map(({ text, line }) => `  - ${line === undefined ? '' : `${file}:${line}: `}${text}`);
}

/** The document of `public/schemas/draft-report-1.json`. */
function reportJson({ file, root, files, report, isWritten }: DraftOutcome): string {
  const document = {
    version: 1,
    file,
    written: isWritten,
    files: [...files].map(([path, text]) => ({ path: `${root}/${path}`, bytes: Buffer.byteLength(text) })),
    toDos: countToDos(files),
    ...report,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

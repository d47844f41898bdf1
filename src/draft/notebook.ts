import type { DraftReport, Note } from './draft.ts';

/** Keeps what is told of a draft while it is made; what is told twice is kept once. */
export interface Notebook {
  take(text: string, line?: number): void;
  leaveOut(text: string, line?: number): void;
  /** The report, in the order of the input, ended by what to do next. */
  report(next: readonly string[]): DraftReport;
}

/** Starts the notes of a draft with what was found before, such as secrets. */
export function startNotebook(leftOut: readonly Note[] = []): Notebook {
  const notes = { took: new Map<string, Note>(), leftOut: new Map<string, Note>() };
  const add = (kind: keyof typeof notes, text: string, line?: number) => {
    const note = line === undefined ? { text } : { text, line };
    const key = `${line ?? ''} ${text}`;
    if (!notes[kind].has(key)) notes[kind].set(key, note);
  };
  for (const { text, line } of leftOut) add('leftOut', text, line);
  return {
    take: (text, line) => add('took', text, line),
    leaveOut: (text, line) => add('leftOut', text, line),
    report: (next) => ({ took: ordered(notes.took), leftOut: ordered(notes.leftOut), next }),
  };
}

function ordered(notes: ReadonlyMap<string, Note>): Note[] {
  return [...notes.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

import type { Point } from '#diagnostics/diagnostic.ts';

import type { RuntimeName } from './read-runtime.ts';

export type LanguageName = 'bash' | 'javascript' | 'typescript' | 'python';
export type ToolName = 'bash' | 'node' | 'python3';

/** A sample as it stands in the program of a session. */
export interface ProgramPart {
  /** Its gate: the number by which runner and program speak of it. */
  readonly gate: number;
  readonly text: string;
  /** Line (1-based) of the first line of `text`; the line before it and the line after it are free for gates. */
  readonly line: number;
  /** It ends with a status other than 0, which must not end the session. */
  readonly catches: boolean;
}

/** What the program of a session is made of. */
export interface SessionSource {
  readonly parts: readonly ProgramPart[];
  /** Random: marks in the output that carry it are the runner's own. */
  readonly token: string;
}

/** A program ready to be written: its text, and the file of `runtime/` that it is started with, if any. */
export interface SessionProgram {
  readonly program: string;
  readonly runtime?: RuntimeName;
}

/** Where the files of a session are. */
export interface SessionFiles {
  readonly program: string;
  readonly runtime: string;
}

/** Text that is not valid in its language. `at` is in the text that was checked. */
export interface SyntaxProblem {
  readonly message: string;
  readonly at: Point;
  /** Every place of the program that the failure went through, the innermost first. */
  readonly trail?: readonly Point[];
}

/** One language in which samples run. */
export interface Language {
  readonly name: LanguageName;
  /** The name of the language as a reader knows it. */
  readonly label: string;
  /** The name of the track of those who follow this language. */
  readonly track: string;
  /** What stands after the fence. */
  readonly fences: readonly string[];
  /** The suffix of its files, with the dot. */
  readonly suffix: string;
  readonly tool: ToolName;
  /** Whether a part's failure can be caught without ending the session. */
  canCatch(text: string): boolean;
  /** Assembles a session: every part at its own lines, gates on the lines of the fences. */
  assemble(source: SessionSource): SessionProgram;
  /** The arguments that start a session. */
  sessionArguments(files: SessionFiles, source: SessionSource): readonly string[];
  /** The arguments that run a file as a reader would run it. */
  fileArguments(file: string): readonly string[];
  /** The arguments that check a file without running it. It is valid when nothing is printed. */
  checkArguments(file: string): readonly string[];
  /** What to write to a file that is to be checked; throws a `SyntaxError` with a message when that shows an error. */
  checkedText?(text: string): string;
  /** Finds the failure in what a program printed to stderr. `file` is the program’s path. */
  locate(stderr: string, file: string): SyntaxProblem | undefined;
}

/** Checks the type of a language; gives it back as it is. */
export function defineLanguage(language: Language): Language {
  return language;
}

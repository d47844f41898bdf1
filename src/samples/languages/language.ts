import type { Point } from '#diagnostics/diagnostic.ts';

import type { Command } from '../isolation/command.ts';
import type { Reach, ReachPlace } from './reach.ts';
import type { RuntimeName } from './read-runtime.ts';

export type LanguageName = 'bash' | 'javascript' | 'typescript' | 'python' | 'ruby' | 'php' | 'go' | 'java';
export type ToolName = 'bash' | 'node' | 'python3' | 'ruby' | 'php' | 'go' | 'javac';

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

/** A failure that a program tells of. `at` is in the text that was checked or run. */
export interface SyntaxProblem {
  readonly message: string;
  readonly at: Point;
  /** Every place of the program that the failure went through, the innermost first. */
  readonly trail?: readonly Point[];
  /** The text is not valid in its language: nothing of it was run. */
  readonly isInvalid?: boolean;
}

/** What all languages have in common. */
interface LanguageBase {
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
  /** What lets its programs follow the gateway, where the variables that all programs have are not enough. */
  reach?(place: ReachPlace): Reach;
  /** A file in which a text starts on that line (1-based). Without it: blank lines before the text. */
  fileText?(text: string, line: number): string;
  /** Runs a file as a reader would run it. `tool` is the path of the tool. */
  runCommand(tool: string, file: string): Command;
  /** Checks a file without running it. It is valid when nothing is printed to stderr. */
  checkCommand(tool: string, file: string): Command;
  /** What to write to a file that is to be checked; throws a `SyntaxError` with a message when that shows an error. */
  checkedText?(text: string): string;
  /** Finds the failure in what a program printed to stderr. `file` is the program’s path. */
  locate(stderr: string, file: string): SyntaxProblem | undefined;
}

/** A language whose samples run one after the other in one process, and share its scope. */
export interface SessionLanguage extends LanguageBase {
  readonly kind: 'session';
  /** Whether a part's failure can be caught without ending the session. */
  canCatch(text: string): boolean;
  /** Assembles a session: every part at its own lines, gates on the lines of the fences. */
  assemble(source: SessionSource): SessionProgram;
  /** The arguments that start a session. */
  sessionArguments(files: SessionFiles, source: SessionSource): readonly string[];
}

/** A language without statements outside of functions: a sample is a whole program, with a process of its own. */
export interface ProgramLanguage extends LanguageBase {
  readonly kind: 'program';
}

/** One language in which samples run. */
export type Language = SessionLanguage | ProgramLanguage;

/** Checks the type of a language; gives it back as it is. */
export function defineLanguage<T extends Language>(language: T): T {
  return language;
}

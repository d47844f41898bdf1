import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { systemPath } from '../find-tools.ts';
import type { Command } from '../isolation/command.ts';
import type { Language, SyntaxProblem } from '../languages/language.ts';
import { noteProcess } from '../session/started-processes.ts';
import { fileText } from '../session/write-program.ts';
import type { TrackContext } from './track-context.ts';

/** A text to check; `line` is where it starts in its page. */
export interface Checkable {
  readonly id: string;
  readonly text: string;
  readonly line: number;
  /** The name of the file that it is, which may say more of its grammar than the language does. */
  readonly file?: string;
}

/** Checks the syntax of a text without running it. Lines of the problem are lines of the page. */
export async function checkSyntax(
  { job, workspace }: TrackContext,
  language: Language,
  { id, text, line, file }: Checkable,
): Promise<SyntaxProblem | undefined> {
  const tool = job.tools[language.tool];
  if (tool === undefined) return undefined;
  let checked = text;
  try {
    checked = language.checkedText?.(text) ?? text;
  } catch (cause) {
    return typeProblem(cause, line);
  }
  const suffix =
    language.checkedText === undefined ? (file === undefined ? language.suffix : extname(file)) : '.mjs';
  const path = join(workspace.checks, `${id}${suffix}`);
  await writeFile(path, fileText(language, checked, line));
  const stderr = await check(language.checkCommand(tool.path, path));
  if (stderr.trim() === '') return undefined;
  const found = language.locate(stderr, path);
  return found ?? { message: stderr.trim().split('\n')[0] ?? '', at: { line, column: 1 } };
}

function check({ command, args }: Command): Promise<string> {
  const env = { PATH: systemPath.join(':'), LANG: 'C.UTF-8' };
  noteProcess();
  return new Promise((resolve) => {
    execFile(command, args, { env, timeout: 30_000 }, (error, _stdout, stderr) => {
      resolve(error === null || stderr !== '' ? stderr : error.message);
    });
  });
}

/** What Node says of a text whose types it cannot strip: `:LINE`, the line, and carets under the place. */
function typeProblem(cause: unknown, line: number): SyntaxProblem {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const [, number = '1', spaces = ''] = /^:(\d+)\n[^\n]*\n( *)\^/.exec(stack) ?? [];
  const message = cause instanceof Error ? cause.message : String(cause);
  return { message, at: { line: line - 1 + Number(number), column: spaces.length + 1 } };
}

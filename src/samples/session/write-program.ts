import { mkdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Language, SessionFiles, SessionProgram } from '../languages/language.ts';
import { readRuntime } from '../languages/read-runtime.ts';
import { writeFresh } from './write-fresh.ts';

/** Where the files of a program go: beside the samples' own files, so that imports resolve as a reader's do. */
export interface ProgramPlace {
  readonly folder: string;
  readonly language: Language;
}

/** Writes a program, and the file that it is started with, if any, as hidden files. */
export async function writeProgram(
  { folder, language }: ProgramPlace,
  name: string,
  { program, runtime }: SessionProgram,
): Promise<SessionFiles> {
  const files = {
    program: join(folder, `.${name}${language.suffix}`),
    runtime: join(folder, `.${name}.runtime${extname(runtime ?? '')}`),
  };
  await writeFresh(files.program, program);
  if (runtime !== undefined) await writeFresh(files.runtime, readRuntime(runtime));
  return files;
}

/**
 * Writes a text that runs by itself, at its own lines, as a hidden file; gives its path. Go passes over hidden files,
 * so a whole program is a file in a hidden folder; other texts name their neighbours by path.
 */
export async function writeSource(
  { folder, language }: ProgramPlace,
  name: string,
  { text, line }: { readonly text: string; readonly line: number },
): Promise<string> {
  const hidden = join(folder, `.${name}`);
  const file = `${language.kind === 'program' ? join(hidden, name) : hidden}${language.suffix}`;
  if (language.kind === 'program') {
    await rm(hidden, { recursive: true, force: true });
    await mkdir(hidden);
  }
  await writeFresh(file, fileText(language, text, line));
  return file;
}

/** A file in which a text stands at its own lines. */
export function fileText(language: Language, text: string, line: number): string {
  return language.fileText?.(text, line) ?? `${'\n'.repeat(line - 1)}${text}\n`;
}

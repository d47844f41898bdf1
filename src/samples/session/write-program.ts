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

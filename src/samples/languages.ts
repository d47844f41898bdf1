import { bash } from './languages/bash.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { javascript } from './languages/javascript.ts';
import type { Language, LanguageName } from './languages/language.ts';
import { php } from './languages/php.ts';
import { python } from './languages/python.ts';
import { ruby } from './languages/ruby.ts';
import { typescript } from './languages/typescript.ts';

/** The languages that run, in the order of their tracks. */
export const languages: readonly Language[] = [bash, javascript, typescript, python, ruby, php, go, java];

/** The language of a fence, if it runs. */
export function languageOfFence(fence: string): Language | undefined {
  return languages.find(({ fences }) => fences.includes(fence.toLowerCase()));
}

/** The language of a file, by its suffix. */
export function languageOfFile(file: string): Language | undefined {
  const suffix = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const alias = { cjs: 'mjs', cts: 'mts' }[suffix] ?? suffix;
  return languages.find(({ fences, suffix: own }) => own === `.${alias}` || fences.includes(alias));
}

/** The language of that name. */
export function languageNamed(name: LanguageName): Language {
  const language = languages.find((candidate) => candidate.name === name);
  if (language === undefined) throw new Error(`There is no language ${name}.`);
  return language;
}

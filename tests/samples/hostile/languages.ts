import type { LanguageName } from '#samples/languages/language.ts';
import type { HostileLanguage } from './hostile-language.ts';
import { bash } from './languages/bash.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { javascript, typescript } from './languages/javascript.ts';
import { php } from './languages/php.ts';
import { python } from './languages/python.ts';
import { ruby } from './languages/ruby.ts';

const known: Readonly<Record<string, HostileLanguage>> = {
  ...{ bash, javascript, typescript, python, ruby, php, go, java },
};

/** How a language in which samples run attempts what it must not. A new language needs a file in `languages/`. */
export function hostileLanguage(name: LanguageName): HostileLanguage {
  const language = known[name];
  if (language === undefined) throw new Error(`There are no hostile samples in ${name}.`);
  return language;
}

import type { HostileLanguage } from './hostile-language.ts';
import { bash } from './languages/bash.ts';
import { javascript, typescript } from './languages/javascript.ts';
import { python } from './languages/python.ts';

/** Every language in which samples run, by its name. A test holds this list to that of the engine. */
export const hostileLanguages: Readonly<Record<string, HostileLanguage>> = {
  bash,
  javascript,
  typescript,
  python,
};

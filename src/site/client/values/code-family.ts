import { type CodeFamily, codeFamily } from '#guide/code-family.ts';

/** Languages in which a reader’s value is written in the same way. */
export type ValueFamily = CodeFamily | 'json';

/** The family of a fence’s language; undefined where values are not put in. */
export function valueFamily(language: string): ValueFamily | undefined {
  return language === 'json' ? 'json' : codeFamily(language);
}

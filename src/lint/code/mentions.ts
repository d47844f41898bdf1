import type { CodeText } from './code-text.ts';
import { withoutComments } from './code-tokens.ts';

/** Whether a code holds a name as a whole word, outside its comments. A name with dots is not part of a longer one. */
export function mentions({ family, text }: CodeText, name: string): boolean {
  const [before, after] = name.includes('.') ? ['[\\w.]', '\\w|\\.\\w'] : ['\\w', '\\w'];
  const word = new RegExp(`(?<!${before})${RegExp.escape(name)}(?!${after})`);
  return word.test(text) && word.test(withoutComments(text, family));
}

import { shellWord as plainWord } from '#guide/shell-word.ts';

const variable = /\{\{(\w+)\}\}/;

/** A text as a word of bash: bare, in single quotes, or in double quotes where it reads variables (`{{NAME}}`). */
export function shellWord(text: string): string {
  const parts = text.split(variable);
  if (parts.length > 1)
    return `"${parts.map((part, index) => pieceOf(part, index, parts[index + 1])).join('')}"`;
  return plainWord(text);
}

/** Every second part is the name of a variable; it needs braces where a letter follows. */
function pieceOf(part: string, index: number, next: string | undefined): string {
  if (index % 2 === 0) return part.replace(/["`\\$]/g, '\\$&');
  return /^\w/.test(next ?? '') ? `$\{${part}}` : `$${part}`;
}

import { didYouMean } from '#diagnostics/did-you-mean.ts';
import type { CodeText } from './code-text.ts';
import { codeTokens, withoutComments } from './code-tokens.ts';
import { mentions } from './mentions.ts';

/** A text in a code that looks like the name of an event. */
export interface EventMention {
  readonly name: string;
  readonly index: number;
}

const eventName = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+$/;
const wordInShell = /(?<![\w.$/@*-])[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+(?![\w/:@(*-]|\.\w)/g;
const fileSuffix =
  /\.(?:json|jsonl|xml|ya?ml|csv|txt|md|html|pdf|log|pem|key|crt|sh|py|rb|php|go|java|[cm]?[jt]sx?|zip|gz)$/;

/**
 * The event names that a code handles: what stands in a `case` or is compared with a `type`; what is nearly a
 * declared name; and, in a code that handles a declared event, what has the same first word as one. Names of files
 * and hosts, paths into objects and lines that `expand` fields are passed over.
 */
export function eventMentions(code: CodeText, declared: readonly string[]): EventMention[] {
  const text = withoutComments(code.text, code.family);
  const firstWords = new Set(declared.map(firstWord));
  const handlesDeclared = declared.some((name) => mentions(code, name));
  return candidatesIn(code, text).filter(({ name, index }) => {
    if (declared.includes(name) || isHandled(text, index, name)) return true;
    if (fileSuffix.test(name) || /\bexpand\b/.test(lineAt(text, index))) return false;
    return firstWords.has(firstWord(name))
      ? handlesDeclared || isNear(name, declared)
      : isNear(name, declared);
  });
}

function candidatesIn({ family, text }: CodeText, blanked: string): EventMention[] {
  if (family === 'bash') {
    return [...blanked.matchAll(wordInShell)].map(({ 0: name, index }) => ({ name, index }));
  }
  return codeTokens(text, family)
    .filter(({ kind, value }) => kind === 'string' && eventName.test(value))
    .map(({ value, index }) => ({ name: value, index }));
}

/** Whether a string is the label of a `case` about a type, or is compared with something called `type`. */
function isHandled(text: string, index: number, name: string): boolean {
  const before = text.slice(Math.max(0, index - 80), Math.max(0, index - 1));
  const after = text.slice(index + name.length + 1, index + name.length + 80);
  const isCase = /\b(?:case|when)\s+$/.test(before) && /\btype\b/.test(text);
  const isRight = /\btype['"]?[\])]*\s*(?:[=!]==?)\s*$/.test(before);
  const isEqual = /^\s*\.equals\([^)]*type/i.test(after);
  return isCase || isRight || isEqual || /^\s*(?:[=!]==?)\s*[\w.[\]'"?]*\btype\b/.test(after);
}

function isNear(name: string, declared: readonly string[]): boolean {
  const depth = (text: string) => text.split('.').length;
  return (
    didYouMean(
      name,
      declared.filter((event) => depth(event) === depth(name)),
    ) !== undefined
  );
}

function firstWord(name: string): string {
  return name.split('.')[0] ?? '';
}

function lineAt(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index) + 1;
  return text.slice(start).split('\n', 1)[0] ?? '';
}

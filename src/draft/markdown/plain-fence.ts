import type { Code } from 'mdast';
import { codeFamily } from '#guide/code-family.ts';
import { checkData } from '#guide/data/check-data.ts';
import { spanOf } from '#guide/walk.ts';
import { isDataLanguage } from '#schema/data-languages.ts';
import type { Notebook } from '../notebook.ts';
import { infoReason } from '../text/info-reason.ts';

const names: Readonly<Record<string, string>> = {
  shell: 'bash',
  zsh: 'bash',
  'shell-session': 'console',
  shellsession: 'console',
  terminal: 'console',
  plaintext: 'text',
  txt: 'text',
  node: 'js',
  py3: 'python',
};

/** A fence as a guide may hold it: a language, text that parses as that, and nothing in its head that means something else. */
export interface PlainFence {
  readonly language: string;
  readonly text: string;
  /** What else stood in the head, as a title. */
  readonly title?: string;
  readonly line: number;
}

/** Converts a fence, or an indented block, of an existing guide. */
export function plainFence(code: Code, notebook: Notebook): PlainFence {
  const { line } = spanOf(code).start;
  const given = (code.lang ?? '').toLowerCase();
  const clean = /^[\w+#.-]+$/.test(given) ? given : '';
  const named = Object.hasOwn(names, clean) ? (names[clean] ?? clean) : clean;
  const { language, text } = withoutPrompts(named === 'mermaid' ? 'text' : named || 'text', code.value);
  const isBroken = isDataLanguage(language) && !isValid(language, text);
  if (isBroken)
    notebook.leaveOut(`The language \`${language}\` of a fence: its text does not parse as that.`, line);
  if (named === 'mermaid')
    notebook.leaveOut(
      'A diagram: kept as text. Give it the language `mermaid` and a `title` that says what it shows.',
      line,
    );
  const rest = [clean === '' || named === 'mermaid' ? given : '', code.meta ?? '']
    .filter((one) => one !== '')
    .join(' ');
  const title = titleOf(isBroken ? `${language} ${rest}` : rest);
  return { language: isBroken ? 'text' : language, text, line, ...(title === '' ? {} : { title }) };
}

/** What else the head of a fence says: its title, and words of other tools; numbers of lines go. */
function titleOf(meta: string): string {
  const [whole = '', , title = ''] = /\btitle=(["'])(.*?)\1/.exec(meta) ?? [];
  const rest = meta
    .replace(whole, '')
    .replace(/\{[\d,\s-]*\}/g, ' ')
    .trim();
  const said = [title, rest].filter((one) => one !== '').join(' ');
  return /[\p{L}\p{N}]/u.test(said) ? said : '';
}

function isValid(language: string, text: string): boolean {
  return checkData(language, text, { isOutput: false }) === undefined;
}

/** A shell sample whose every line is typed loses its prompts; one that shows what is printed, too, is no sample. */
function withoutPrompts(
  language: string,
  text: string,
): { readonly language: string; readonly text: string } {
  const lines = text.split('\n');
  if (language !== 'console' && codeFamily(language) !== 'bash') return { language, text };
  const typed = lines.filter((line) => line.trim() !== '');
  const isPrompted = (line: string) => /^\s*[$%]\s/.test(line);
  if (!typed.some(isPrompted)) return { language, text };
  let isWithin = false;
  const isAllTyped = typed.every((line) => {
    const isFine = isPrompted(line) || isWithin;
    isWithin = line.endsWith('\\');
    return isFine;
  });
  return isAllTyped
    ? { language: 'bash', text: lines.map((line) => line.replace(/^(\s*)[$%]\s/, '$1')).join('\n') }
    : { language: 'console', text };
}

/** The head of a fence, after its marks. */
export function fenceHead({ language, title }: PlainFence, keys: readonly string[]): string {
  const words = [language, ...keys, ...(title === undefined ? [] : [infoReason('title', title)])];
  return words.filter((word) => word !== '').join(' ');
}

import { bundledLanguages, createCssVariablesTheme, createHighlighter, type ThemedToken } from 'shiki';
import { lineSet } from '#guide/line-set.ts';
import type { InfoString } from '#schema/info-string.ts';
import { escapeHtml } from '../page/escape-html.ts';
import { type EnvironmentSwap, findSwaps } from '../page/find-swaps.ts';
import { keepRecent } from '../page/keep-recent.ts';
import { swapHtml } from '../page/swap-html.ts';

const theme = createCssVariablesTheme({ variablePrefix: '--shiki-', fontStyle: false });

/** The class of each token colour of the theme; the default colour has none. */
const classes: Readonly<Record<string, string>> = {
  constant: 'n',
  string: 's',
  comment: 'c',
  keyword: 'k',
  parameter: 'p',
  function: 'f',
  'string-expression': 's',
  punctuation: 'u',
  link: 'l',
  inserted: 'i',
  deleted: 'd',
};

let highlighter: ReturnType<typeof createHighlighter> | undefined;

/** What to highlight, and its marked lines: highlighted, added and removed ones, such as `1,3-5`. */
export interface Code {
  readonly text: string;
  readonly language: string;
  readonly marks?: Marks;
  /** Values that are other ones in production: both stand in the HTML. */
  readonly swaps?: readonly EnvironmentSwap[];
}

/** What a screen reader says before a line that is added or removed. */
export interface LineWords {
  readonly added: string;
  readonly removed: string;
}

type Marks = Pick<InfoString, 'lines' | 'ins' | 'del'>;

/**
 * The HTML inside `<code>`: one tokenisation, classes and no styles, so that light, dark and a strict
 * Content-Security-Policy come for free. Its text, but for `.pr`, is exactly `text`; without what is in `<del>`, it is the
 * text that runs. An unknown language is plain text.
 */
export async function highlightCode(
  { text, language, marks = {}, swaps = [] }: Code,
  words: LineWords,
): Promise<string> {
  const lines = (await tokenise(text, language.toLowerCase())).map((line) => renderSwaps(line, swaps));
  const [marked, added, removed] = [marks.lines, marks.ins, marks.del].map((list) => lineSet(list ?? ''));
  const kept = lines.findIndex((_, index) => removed?.has(index + 1) !== true);
  return lines
    .map((line, index) => {
      const number = index + 1;
      const mark = marked?.has(number) ? markLine(line, 'span') : line;
      const isGone = removed?.has(number) === true;
      const html = isGone
        ? markLine(line, 'del', words.removed)
        : added?.has(number)
          ? markLine(line, 'ins', words.added)
          : mark;
      if (index === 0) return html;
      // The end of line that goes with a removed line: the one before it, or after it where no line is kept before.
      return isGone || index === kept ? `<del class="end">\n</del>${html}` : `\n${html}`;
    })
    .join('');
}

function markLine(html: string, element: 'span' | 'ins' | 'del', word?: string): string {
  const said = word === undefined ? '' : ` data-word="${escapeHtml(word)}"`;
  return `<${element} class="hl"${said}>${html}</${element}>`;
}

type Token = Pick<ThemedToken, 'content' | 'color'>;

type Lines = readonly (readonly Token[])[];

/** Many pages show the same code: sections that are embedded, expected outputs. */
const recent = keepRecent<Promise<Lines>>(4000);

function tokenise(text: string, language: string): Promise<Lines> {
  return recent.of(`${language}\n${text}`, () => tokeniseNow(text, language));
}

async function tokeniseNow(text: string, language: string): Promise<Lines> {
  if (!(language in bundledLanguages)) return text.split('\n').map((content) => [{ content }]);
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  const lang = language as keyof typeof bundledLanguages;
  await shiki.loadLanguage(lang);
  // A limit would cut off the first line while a large grammar is compiled, as on a busy machine.
  return shiki.codeToTokensBase(text, { lang, theme, tokenizeTimeLimit: 0 });
}

/** A line in which each value of the sandbox stands beside that of production, in the colour that it has there. */
function renderSwaps(tokens: readonly Token[], swaps: readonly EnvironmentSwap[]): string {
  const found = findSwaps(tokens.map(({ content }) => content).join(''), swaps);
  let at = 0;
  const pieces = found.map(({ start, end, production }) => {
    const value = cutTokens(tokens, start, end);
    const swapped = [{ content: production, ...(value[0]?.color && { color: value[0].color }) }];
    const html = renderLine(cutTokens(tokens, at, start)) + swapHtml(renderLine(value), renderLine(swapped));
    at = end;
    return html;
  });
  return (
    pieces.join('') +
    renderLine(found.length === 0 ? tokens : cutTokens(tokens, at, Number.POSITIVE_INFINITY))
  );
}

function cutTokens(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  let offset = 0;
  return tokens.flatMap((token) => {
    const start = offset;
    offset += token.content.length;
    const content = token.content.slice(Math.max(0, from - start), Math.max(0, to - start));
    return content === '' ? [] : [{ ...token, content }];
  });
}

/** Neighbours of one class are one element, and white space takes the class of what stands before it. */
function renderLine(tokens: readonly Token[]): string {
  const parts: { name: string; text: string }[] = [];
  for (const { content, color } of tokens) {
    const last = parts.at(-1);
    const name = content.trim() === '' ? (last?.name ?? '') : classOf(color);
    if (last?.name === name) last.text += content;
    else parts.push({ name, text: content });
  }
  return parts
    .map(({ name, text }) => (name === '' ? escapeHtml(text) : `<i class="${name}">${escapeHtml(text)}</i>`))
    .join('');
}

function classOf(color: string | undefined): string {
  const name = /^var\(--shiki-token-([a-z-]+)\)$/.exec(color ?? '')?.[1];
  return name === undefined ? '' : (classes[name] ?? '');
}

import { bundledLanguages, createCssVariablesTheme, createHighlighter, type ThemedToken } from 'shiki';
import { escapeHtml } from '../page/escape-html.ts';
import { lineSet } from './line-set.ts';

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

/** What to highlight. `lines`: the highlighted lines, such as `1,3-5`. */
export interface Code {
  readonly text: string;
  readonly language: string;
  readonly lines?: string | undefined;
}

/**
 * The HTML inside `<code>`: one tokenisation, classes and no styles, so that light, dark and a strict
 * Content-Security-Policy come for free. Its text is exactly `text`. An unknown language is plain text.
 */
export async function highlightCode({ text, language, lines }: Code): Promise<string> {
  const marked = lineSet(lines ?? '');
  const tokens = await tokenise(text, language.toLowerCase());
  const html = tokens.map((line, index) => {
    const inner = renderLine(line);
    return marked.has(index + 1) ? `<span class="hl">${inner}</span>` : inner;
  });
  return html.join('\n');
}

type Token = Pick<ThemedToken, 'content' | 'color'>;

async function tokenise(text: string, language: string): Promise<readonly (readonly Token[])[]> {
  if (!(language in bundledLanguages)) return text.split('\n').map((content) => [{ content }]);
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  const lang = language as keyof typeof bundledLanguages;
  await shiki.loadLanguage(lang);
  return shiki.codeToTokensBase(text, { lang, theme });
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

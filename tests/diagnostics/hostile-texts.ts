/** Texts that break reports: each by itself, and all at once. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x'),
  'the end of CDATA': 'a ]]> b <![CDATA[ c ]]]]>',
  'ANSI escapes': '\u001B[31mred\u001B[0m \u001B]0;title\u0007 \u009B1m',
  'halves of characters': '\uD800 a \uDFFF \uFFFE \uFFFF',
  markup: '<script>&amp; "x" \'y\' &#0; --> <!--',
  'workflow commands': 'a\r\n::error::b\n::set-output name=x::y\n##[command]z',
  Markdown: '| a | `b` | <b> [c](d) ``` \n\n# e\n```\n~~~',
  'one megabyte': `${`<\u001B[1m&]]>${'x'.repeat(90)}\n`.repeat(10_000)}the end`,
  nothing: '',
};

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, readText } from './read-page.ts';

const sample = '```bash id=list\necho 1\n```\n';
const group = (inner: string) => `<Samples>\n\n${inner}\n</Samples>\n`;

/** What people who have never written a guide do wrong: each is one finding that says where it is and what to do. */
const mistakes: Readonly<Record<string, readonly [text: string, finding: RegExp]>> = {
  'a fence that is not closed before the next': [
    page('```bash\necho 1\n\n## Next\n\n```bash\necho 2\n```\n'),
    /^guide\/syntax 8:1 This fence is not closed\. Repeat its mark on a line of its own before line 13/,
  ],
  'a fence of data that is not closed at the end': [
    page('```json\n{ "a": 1\n'),
    /^guide\/syntax 8:1 This fence is not closed\. Repeat its mark on a line of its own after it/,
  ],
  'a diagram whose fence is not closed': [
    page('```mermaid title="A diagram of an order"\n'),
    /^guide\/syntax 8:1 This fence is not closed\. Repeat its mark on a line of its own after it/,
  ],
  'a comma after the language': [
    page('```bash,id=list\necho 1\n```\n'),
    /^guide\/info-string 8:1 `bash,id=list` is no language\. Write the language, a space,/,
  ],
  'typographic quotes': [
    page('```bash title=“List orders”\necho 1\n```\n'),
    /^guide\/info-string 8:9 .* Write straight quotes/,
  ],
  'a quote that is not closed': [
    page('```bash title="List orders id=list\necho 1\n```\n'),
    /^guide\/info-string 8:15 A quote in the first line of a fence is not closed.* Write `key="value"`, with a quote before/,
  ],
  'two kinds of sample at once': [
    page('```js service ready="http://localhost:3000" file=server.mjs\n1;\n```\n'),
    /^guide\/info-string 8:\d+ Key `\w+` cannot stand beside `\w+`\. Keep one of the two\.$/,
  ],
  'an output before its sample': [
    page(`## One\n\n${sample}\n## Two\n\n\`\`\`text output\n2\n\`\`\`\n\n\`\`\`bash\necho 2\n\`\`\`\n`),
    /^guide\/output-without-sample 16:1 This output fence follows no sample\. .*name it with `of=`: list\.$/,
  ],
  'an output before its sample in a group': [
    page(group(`\`\`\`text output\n1\n\`\`\`\n\n${sample}`)),
    /^guide\/output-without-sample 10:1 /,
  ],
  'the same id twice': [page(`${sample}\n${sample}`), /^guide\/duplicate-id 12:1 .* Give it an `id`/],
  'a line break of HTML': [
    page('One<br>\ntwo\n'),
    /^guide\/syntax 8:4 .*`<br>`.* A guide has no HTML: write Markdown/,
  ],
  'a closed line break of HTML': [
    page('One<br/>\ntwo\n'),
    /^guide\/unknown-component 8:4 .*`<br>`.* A guide has no HTML: write Markdown\.$/,
  ],
  'a comment of HTML': [
    page('<!-- later -->\n'),
    /^guide\/syntax 8:1 .* Write a comment as `\{\/\* text \*\/\}`\.$/,
  ],
  'a component that is not closed': [
    page('<Note>\n\nHello.\n'),
    /^guide\/syntax 8:1 .* End it with `<\/Note>`; one that holds nothing is written `<Note \/>`\.$/,
  ],
  'a component in lower case': [
    page('<note>\n\nHello.\n\n</note>\n'),
    /^guide\/unknown-component 8:1 .* Did you mean `Note`\?$/,
  ],
  'a name in braces': [
    page('Order {order_id} is paid.\n'),
    /^guide\/no-code 8:7 .* Escape `\{` as `\\\{`, or write the text as code, in backticks\.$/,
  ],
  'words in braces': [
    page('Order {order id} is paid.\n'),
    /^guide\/syntax 8:\d+ This is not valid MDX: Text in braces is read as code\. Escape braces as `\\\{`/,
  ],
  'an address in angle brackets': [
    page('See <https://acme.example>.\n'),
    /^guide\/syntax 8:5 .* write a link, also to a bare address, as `\[text\]\(url\)`\.$/,
  ],
  'a colon in a value': [
    page('x\n').replace('Orders team', 'Team: orders'),
    /^yaml\/syntax 4:8 .* Quote a value that holds `: `/,
  ],
  'a tab in YAML': [
    page('x\n', 'related:\n\t- /a\n'),
    /^yaml\/syntax 8:1 This is not valid YAML: Tabs are not allowed as indentation\. Indent with spaces\.$/,
  ],
  'a field that is indented otherwise': [
    page('x\n', 'configuration:\n  - key: A\n   what: B\n    kind: env\n    sandbox: c\n'),
    /^yaml\/syntax 9:4 .* This line stands among the items of a list, and starts none\. .* with spaces\.$/,
  ],
  'frontmatter that is not closed': [
    page('').replace(/---\n$/, '\nText.\n'),
    /^schema\/missing-field 1:1 The frontmatter is not closed\. Write `---` on a line of its own/,
  ],
};

describe('a first mistake is one finding that says what to do:', () => {
  for (const [name, [text, expected]] of Object.entries(mistakes)) {
    test(name, () => {
      const findings = readText(text).diagnostics.map(({ code, at, message, help }) => {
        const { line, column } = at.span?.start ?? {};
        return `${code} ${line}:${column} ${message} ${help}`;
      });
      assert.equal(findings.length, 1, findings.join('\n'));
      assert.match(findings[0] ?? '', expected);
    });
  }
});

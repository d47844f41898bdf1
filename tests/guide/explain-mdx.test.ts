import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, readText } from './read-page.ts';

/** Faults of MDX on line 8, and what is said of each: where, and in words that do not come from its grammar. */
const faults: readonly (readonly [body: string, said: RegExp])[] = [
  ['a {b c} d\n', /^8:\d+ Text in braces is read as code\. Escape braces as /],
  ['a {b\n', /^8:\d+ Text from `\{` on is read as code, and no `\}` ends it\. Escape braces as /],
  ['<!-- a -->\n', /^8:1 A guide has no comments of HTML\. Write a comment as `\{\/\* text \*\/\}`\.$/],
  [
    'a <3 b\n',
    /^8:3 `<` is read as the start of a component, and none follows\. Write it as `\\<`, or as code/,
  ],
  ['<https://a.example>\n', /^8:1 .* write a link, also to a bare address, as `\[text\]\(url\)`\.$/],
  ['a\n\n</Note>\n', /^10:1 `<\/Note>` closes nothing\. Remove it, or open the component before it/],
  ['a</b>\n', /^8:2 `<\/b>` closes nothing\. A guide has no HTML/],
  [
    '<Note>\n\na\n',
    /^8:1 `<Note>` is not closed\. End it with `<\/Note>`; one that holds nothing is written/,
  ],
  [
    'a <Note> b\n',
    /^8:3 `<Note>` is not closed\. End it with `<\/Note>` in its paragraph, or put both on lines/,
  ],
  ['a <b> c\n', /^8:3 `<b>` is read as a component, and is not closed\. A guide has no HTML/],
  ['Send it to <your-server>.\n', /^8:12 `<your-server>` is read as .* Write a placeholder as code/],
  [
    '<Steps>\n\n<Errors>\n\n</Steps>\n',
    /^10:1 `<Errors>` is not closed before `<\/Steps>`\. End it with `<\/Errors>`; .* `<Errors \/>`\.$/,
  ],
  [
    '<Note>\n\na</Note>\n',
    /^\d+:\d+ `<\/Note>` does not stand where its component was opened: .* Put both on lines/,
  ],
];

describe('a fault of MDX is one finding, in plain words, at its place:', () => {
  for (const [body, said] of faults) {
    test(JSON.stringify(body), () => {
      const found = readText(page(body)).diagnostics.map(({ code, at, message, help }) => {
        const { line, column } = at.span?.start ?? {};
        return `${code} ${line}:${column} ${message} ${help}`;
      });
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]?.replace('guide/syntax ', '').replace('This is not valid MDX: ', '') ?? '', said);
    });
  }
});

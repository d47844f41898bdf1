import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findLiteralWords } from './find-literal-words.ts';

const site = join(import.meta.dirname, '../../../src/site');

/** What makes pages and runs in them. The names of programming languages, in `code/`, are the same everywhere. */
const folders = ['components', 'layouts', 'pages', 'page', 'evidence', 'client', 'live/client'];

test('no text of the interface is written in a component, a page or a script', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(site, folder), { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => /\.(astro|ts)$/.test(name)),
  );
  assert.ok(files.length > 60);
  assert.deepEqual(
    files.flatMap((file) =>
      findLiteralWords(file, readFileSync(join(site, file), 'utf8')).map((words) => `${file}: ${words}`),
    ),
    [],
  );
});

test('a text that is written in a component is found, wherever it stands', () => {
  const component = `---
const label = 'Not here';
const key = found === 'Home' ? 'done' : \`Found \${count}\`;
if (bad) throw new Error('It is broken.');
---
<p class="a b" title="Hint" {...rest}>Read this {count > 1 && <b aria-label="two">{label}</b>}</p>
<Table label={strings.label} columns={['What', other]}>1 · 2</Table>`;
  assert.deepEqual(findLiteralWords('x.astro', component), [
    ...['Not here', 'title="Hint"', 'Read this', 'aria-label="two"', 'What'],
  ]);
  assert.deepEqual(
    findLiteralWords(
      'x.ts',
      `announce('Copied'); item.matches('form, select'); html = '<p class="a"></p><i title="Close">x</i>';`,
    ),
    ['Copied', '<p class="a"></p><i title="Close">x</i>'],
  );
});

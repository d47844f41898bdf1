import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#diagnostics/fixes/apply-edits.ts';
import { chooseFixes } from '#diagnostics/fixes/choose-fixes.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { patternPage } from './lint-pages.ts';

const site = `title: Acme guides
description: How to work with Acme.
terms:
  e-mail: email
  Github: GitHub
  app: web app
  log in to: sign in to
  naïve: simple
`;

type Context = Parameters<typeof layOver>[0];

async function find(context: Context, text: string): Promise<readonly Diagnostic[]> {
  const root = await layOver(context);
  await writeFile(join(root, 'site.yaml'), site);
  await writeFile(join(root, 'patterns/a.mdx'), text);
  const { diagnostics } = await checkContent({ root, today: new Date('2026-11-22'), processes: 0 });
  return diagnostics.filter(({ at }) => at.file === 'content/patterns/a.mdx');
}

describe('a term', () => {
  /** A body, and what it is after the fixes. */
  const fixed: readonly (readonly [string, string])[] = [
    ['E-mail by e-mail.\n', 'Email by email.\n'],
    ['On Github, github and GitHub.\n', 'On GitHub, github and GitHub.\n'],
    ['The app is a web app.\n', 'The web app is a web app.\n'],
    ['> Log in to it.\n>\n> - e-mail\n', '> Sign in to it.\n>\n> - email\n'],
    ['😀 the naïve *e-mail*\n', '😀 the simple *email*\n'],
    [
      '| e-mail |\n| - |\n| [e-mail](/guides/take-orders) |\n',
      '| email |\n| - |\n| [email](/guides/take-orders) |\n',
    ],
  ];
  for (const [body, expected] of fixed) {
    test(JSON.stringify(body), async (context) => {
      const text = patternPage(body);
      const found = await find(context, text);
      assert.ok(found.every(({ code }) => code === 'lint/term'));
      assert.equal(applyEdits(text, chooseFixes(found).edits), patternPage(expected));
      assert.deepEqual(await find(context, patternPage(expected)), []);
    });
  }

  const untouched = [
    '`e-mail`, ``a ` e-mail``\n',
    '```text\ne-mail\n```\n',
    'apps, happy, app.js, my-app, app_id, app/x, me@app.example and https://app.example/app.\n',
    '[x](https://e-mail.example/e-mail)\n',
    '{/* e-mail */}\n\nA.\n',
  ];
  for (const body of untouched) {
    test(`is not in ${JSON.stringify(body)}`, async (context) => {
      assert.deepEqual(await find(context, patternPage(body)), []);
    });
  }

  test('in a heading is found and not fixed, as links to it would break', async (context) => {
    const [found, ...others] = await find(context, patternPage('## E-mail\n\nA.\n'));
    assert.deepEqual(others, []);
    assert.deepEqual(found?.at.span?.start, { line: 8, column: 4 });
    assert.equal(found?.fixes, undefined);
  });

  for (const words of ['an app', 'An app', 'an e-mail', 'a naïve one']) {
    test(`after an article is found and not fixed: ${words}`, async (context) => {
      const found = await find(context, patternPage(`This is\n${words}.\n`));
      assert.deepEqual(
        found.map(({ fixes }) => fixes),
        [undefined],
      );
    });
  }

  test('is found in the frontmatter, where readers read prose', async (context) => {
    const row = `configuration:
  - key: APP
    what: The \`e-mail\` of
      the app.
    kind: flag
    sandbox: e-mail
    production: none
    where: 'In the [e-mail](https://e-mail.example).'
`;
    const found = await find(context, patternPage('', row).replace('title: A', 'title: E-mail'));
    assert.deepEqual(
      found.map(({ at }) => `${at.span?.start.line}:${at.span?.start.column}`),
      ['2:8', '10:11', '14:21'],
    );
  });
});

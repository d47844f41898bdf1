import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { layOver } from '../diagnostics/lay-over.ts';

/** The frontmatter of a pattern page, with more lines. */
export function patternPage(body: string, more = ''): string {
  return `---\ntitle: A\ndescription: B\nowner: C\nreviewed: 2026-11-02\nreviewEvery: 6m\n${more}---\n${body}`;
}

/**
 * Lints the base of the fixtures with these files over it, each by its path in the content root; gives the findings as
 * `leaf file:line:column message`. Throws where the files do not load.
 */
export async function lintPages(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  today = '2026-11-22',
): Promise<string[]> {
  const root = await layOver(context);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const found = await checkContent({ root, today: new Date(today), processes: 0 });
  const problem = found.diagnostics.find(({ code }) =>
    /^(?:schema|yaml|content)\/(?!unused-file|to-do)|^guide\/syntax$/.test(code),
  );
  if (problem !== undefined)
    throw new Error(`${problem.at.file}:${problem.at.span?.start.line} ${problem.message}`);
  const own = found.diagnostics.filter(({ code }) => !code.startsWith('links/'));
  return own.map(({ code, at, message, severity }) => {
    const leaf = code.replace('lint/', severity === 'warning' ? '?' : '');
    const file = at.file.replace(/^content\//, '');
    return `${leaf} ${file}:${at.span?.start.line}:${at.span?.start.column} ${message}`;
  });
}

/** The text with one piece replaced; the piece has to be there. */
export function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  assert.notEqual(result, text);
  return result;
}

/** The code and the place of findings. */
export function brief(findings: readonly string[]): string[] {
  return findings.map((one) => one.split(' ').slice(0, 2).join(' '));
}

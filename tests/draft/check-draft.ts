import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import type { DraftSettings } from '#draft/draft.ts';
import { type DraftSource, readSource } from '#draft/source/read-source.ts';

/** The day of all drafts here. */
export const today = '2026-11-25';

/** Settings for an empty content root. */
export function settingsFor(file: string, provider?: string): DraftSettings {
  return { file, today, provider, providers: new Map() };
}

/** A text as the source of a draft. */
export function sourceOf(text: string): DraftSource {
  return readSource(new TextEncoder().encode(text));
}

/** What a check finds in these files, laid into an empty content root: lines for all but to-do items, and how many of those there are. */
export async function checkFiles(
  context: Pick<TestContext, 'after'>,
  files: ReadonlyMap<string, string>,
): Promise<{ readonly others: readonly string[]; readonly toDos: number }> {
  const parent = await mkdtemp(join(tmpdir(), 'handrail-draft-'));
  context.after(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  const all = new Map([['site.yaml', 'title: Drafts\ndescription: Drafts.\n'], ...files]);
  for (const [path, text] of all) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { diagnostics } = judgeContent(await checkContent({ root, today: new Date(today), processes: 0 }));
  const others = diagnostics.filter(({ code }) => code !== 'content/to-do');
  return {
    others: others.map(({ code, message, at }) => `${at.file}:${at.span?.start.line} ${code}: ${message}`),
    toDos: diagnostics.length - others.length,
  };
}

/** The guide of a draft: the text of its only page in `guides/`. */
export function guideOf(files: ReadonlyMap<string, string>): string {
  return [...files].find(([path]) => /^guides\/.*\.mdx$/.test(path))?.[1] ?? '';
}

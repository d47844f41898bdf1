import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findProgram, systemPath } from '#samples/find-tools.ts';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import type { GeneratedGuide } from '../generate-linked-library.ts';
import { measureCommand } from '../measure-command.ts';

const name = 'hugo';

const layout = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body>
</html>
`;

const files = {
  'hugo.toml': 'baseURL = "https://bench.example/"\ntitle = "Bench"\n[markup.highlight]\nnoClasses = false\n',
  'layouts/_default/single.html': layout,
  'layouts/_default/list.html': layout,
  'layouts/index.html': layout,
} as const;

/** A rival from Debian that builds the bodies as plain Markdown, without a theme and without a search index. */
export async function runHugo(
  guides: readonly GeneratedGuide[],
  folder: string,
): Promise<ContentMeasure | MissingRival> {
  const program = await findProgram('hugo', systemPath);
  if (program === undefined)
    return { name, missing: 'it is not installed; on Debian, its package is `hugo`' };
  const pages = guides.map(({ slug, body }) => [
    `content/guides/${slug}.md`,
    `---\ntitle: ${slug}\n---\n\n${body}\n`,
  ]);
  for (const [path = '', text = ''] of [...Object.entries(files), ...pages]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  // The release of Debian reads its settings from a file of the older name.
  const { code, stdout, stderr, seconds, megabytes } = await measureCommand(
    [program, '--config', 'hugo.toml'],
    { cwd: folder },
  );
  if (code !== 0) return { name, missing: `it ended with ${code}: ${(stderr || stdout).slice(-300).trim()}` };
  const made = /Pages\s+\|\s+(\d+)/.exec(stdout)?.[1] ?? '?';
  const about = 'bodies in Markdown, highlighted; no theme, no search, no check';
  return { name, about, seconds, megabytes, found: `${made} pages` };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import type { GeneratedGuide } from '../generate-linked-library.ts';
import { installRival } from '../install-rival.ts';
import { measureCommand } from '../measure-command.ts';

const releases = ['@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.0', 'astro@7.3.5'] as const;
const name = releases[0];

const files = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
const config = defineConfig({ integrations: [starlight({ title: 'Bench' })] }); export default config;
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
} as const;

/** A rival from npm that builds the bodies as plain Markdown, with its search index. */
export async function runStarlight(
  guides: readonly GeneratedGuide[],
  folder: string,
): Promise<ContentMeasure | MissingRival> {
  const missing = await installRival(folder, ...releases);
  if (missing !== undefined) return { name, missing };
  for (const [path, text] of [...Object.entries(files), ...pagesOf(guides)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const script = join(folder, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { code, stdout, stderr, seconds, megabytes } = await measureCommand(
    [process.execPath, script, 'build'],
    { cwd: folder, env },
  );
  if (code !== 0) return { name, missing: `it ended with ${code}: ${(stderr || stdout).slice(-300).trim()}` };
  const pages = /(\d+) page\(s\) built/.exec(stdout)?.[1] ?? '?';
  return { name, about: 'bodies in Markdown, search', seconds, megabytes, found: `${pages} pages` };
}

function pagesOf(guides: readonly GeneratedGuide[]): (readonly [string, string])[] {
  return guides.map(({ slug, body }) => [
    `src/content/docs/guides/${slug}.md`,
    `---\ntitle: ${slug}\n---\n\n${body}\n`,
  ]);
}

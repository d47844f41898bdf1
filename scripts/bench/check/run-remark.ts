import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import type { GeneratedGuide } from '../generate-linked-library.ts';
import { installRival } from '../install-rival.ts';
import { measureCommand } from '../measure-command.ts';

const name = 'remark-cli@12.0.1 with remark-validate-links@13.1.0';

/** A rival from npm that checks links between Markdown files: the bodies alone, with links as it wants them. */
export async function runRemark(
  guides: readonly GeneratedGuide[],
  folder: string,
): Promise<ContentMeasure | MissingRival> {
  const missing = await installRival(folder, 'remark-cli@12.0.1', 'remark-validate-links@13.1.0');
  if (missing !== undefined) return { name, missing };
  await mkdir(join(folder, 'guides'));
  for (const { slug, body } of guides) {
    const text = body.replaceAll(/\]\(\/guides\/([\w-]+)/g, '](./$1.md');
    await writeFile(join(folder, 'guides', `${slug}.md`), `# ${slug}\n\n${text}\n`);
  }
  const script = join(folder, 'node_modules/remark-cli/cli.js');
  const use = ['--use', 'remark-validate-links=repository:false', '--frail', '--quiet', '--no-stdout'];
  const { code, stderr, seconds, megabytes } = await measureCommand(
    [process.execPath, script, 'guides', ...use],
    { cwd: folder },
  );
  if (code !== 0) return { name, missing: `it ended with ${code}: ${stderr.slice(-300).trim()}` };
  return {
    name,
    about: 'links and headings of the bodies',
    seconds,
    megabytes,
    found: `${guides.length} files`,
  };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '#library/load-library.ts';
import { stringsOf } from '#site/strings/strings-of.ts';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import { installRival } from '../install-rival.ts';
import { measureCommand } from '../measure-command.ts';

const name = 'linkinator@8.1.0';

/** A rival from npm that follows the links of built pages: it is given the bodies as HTML, without a theme around them. */
export async function runLinkinator(parent: string): Promise<ContentMeasure | MissingRival> {
  const folder = join(parent, 'linkinator');
  const missing = await installRival(folder, name);
  if (missing !== undefined) return { name, missing };
  await writePages(join(parent, 'content'), join(folder, 'site'));
  const script = join(folder, 'node_modules/linkinator/build/src/cli.js');
  const args = ['site', '--recurse', '--check-fragments', '--format', 'json', '--concurrency', '100'];
  const { code, stdout, stderr, seconds, megabytes } = await measureCommand(
    [process.execPath, script, ...args],
    { cwd: folder },
  );
  if (code !== 0) return { name, missing: `it ended with ${code}: ${(stderr || stdout).slice(-300).trim()}` };
  const { links } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { links: readonly unknown[] };
  return {
    name,
    about: 'links and ids of the bodies, built',
    seconds,
    megabytes,
    found: `${links.length} links`,
  };
}

async function writePages(root: string, site: string): Promise<void> {
  const { guides } = await loadLibrary(root);
  const pages = guides.map(({ slug, render, facts }) => {
    const segments = render({ words: stringsOf('en').body });
    const html = segments.map((segment) => (segment.type === 'html' ? segment.html : '')).join('');
    return [slug, `<!doctype html><title>${facts.title}</title><h1>${facts.title}</h1>${html}`] as const;
  });
  const list = pages.map(([slug]) => `<a href="/guides/${slug}">${slug}</a>`).join('\n');
  for (const [slug, html] of pages) {
    await mkdir(join(site, 'guides', slug), { recursive: true });
    await writeFile(join(site, 'guides', slug, 'index.html'), html);
  }
  await writeFile(join(site, 'index.html'), `<!doctype html><title>Guides</title>${list}`);
}

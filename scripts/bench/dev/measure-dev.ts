import { cp, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '#site/diagrams/launch-chromium.ts';
import { chromiumHelp, findChromium } from '../../find-chromium.ts';
import { projectRoot } from '../../project.ts';
import type { BenchOptions } from '../bench-options.ts';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import { generateLinkedLibrary } from '../generate-linked-library.ts';
import { type SaveTimes, saveOften } from './save-often.ts';

/**
 * Measures how long an author waits in `handrail dev`: from a save to the finding on the page, and to the page with what was
 * written, in a browser. First in the content of this project, without samples and while they run for the first time, then
 * in a generated library.
 */
export async function measureDev(options: BenchOptions): Promise<readonly (ContentMeasure | MissingRival)[]> {
  const { folder, guides, seed, progress } = options;
  const chromiumPath = findChromium(process.env);
  if (chromiumPath === undefined) return [{ name: 'handrail dev', missing: chromiumHelp }];
  const [own, generated] = [join(folder, 'own'), join(folder, 'generated')];
  await cp(join(projectRoot, 'content'), join(own, 'content'), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(own, 'node_modules'));
  await generateLinkedLibrary(join(generated, 'content'), { guides, seed });
  const browser = await launchChromium(chromiumPath);
  try {
    progress('Saving in the content of this project …\n');
    const [guide = ''] = (await readdir(join(own, 'content', 'guides'))).sort();
    const page = `guides/${guide}`;
    const calm = await saveOften(browser, own, { page, hasSamples: false });
    progress('… and while its samples run for the first time …\n');
    const busy = await saveOften(browser, own, { page, hasSamples: true });
    progress(`Saving in a library of ${guides} guides …\n`);
    const large = await saveOften(browser, generated, { page: 'guides/guide-0', hasSamples: false });
    return [
      ...rowsOf(calm, 'own content', 'the content of this project, with `--no-samples`'),
      ...rowsOf(busy, 'own content, busy', 'the same, while its samples run for the first time'),
      ...rowsOf(large, `${guides} guides`, 'a generated library'),
    ];
  } finally {
    await browser.close();
  }
}

function rowsOf({ toFinding, toPage }: SaveTimes, name: string, about: string): readonly ContentMeasure[] {
  const row = (what: string, times: readonly number[], said: string): ContentMeasure => ({
    name: `${name}: ${what}`,
    about: `${said}; ${about}`,
    seconds: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    megabytes: null,
    found: `at most ${Math.max(...times).toFixed(2)} s in ${times.length}`,
  });
  return [
    row('finding', toFinding, 'from a save to the finding on the page, in the middle'),
    row('page', toPage, 'from a save to the page with what was written'),
  ];
}

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';
import { findContentRoot, type Places } from './content-root.ts';
import { chromiumHelp, ensureChromium } from './find-chromium.ts';
import { interruptSignal } from './interrupt-signal.ts';
import { projectRoot } from './project.ts';
import { reportFailure } from './report-failure.ts';
import { choosePages } from './screenshots/choose-pages.ts';
import { takeScreenshots } from './screenshots/take-screenshots.ts';
import { withFreshSite } from './with-fresh-site.ts';

const help = `Usage: npm run screenshots [-- options]

Builds a site into a temporary folder, without a check and without running samples, and takes pages of every kind: whole, at
1280 and at 390 pixels, light and dark, and as they are printed. The evidence of the last run is shown.

Options:
  --root DIR   The content root, a folder with site.yaml, or its parent. Default: this project.
  --out DIR    Where the pictures go. Default: test-results/screenshots in this project.
  --each N     How many pages of a kind. Default: 3.
  --only TEXT  Takes only pages whose address has this text, each of them.
  -h, --help   Shows this help.
`;

const progress = (text: string) => void process.stderr.write(text);
const print = (text: string) => void process.stdout.write(text);
const signal = interruptSignal();

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions();
    if (options === undefined) {
      print(help);
      return 0;
    }
    const chromium = await ensureChromium(process.env, progress);
    if (chromium === undefined) throw new UsageError('No Chromium was found.', chromiumHelp);
    const taken = await takeSite(options, chromium);
    print(`${taken} files in ${options.out}\n`);
    return taken > 0 ? 0 : 3;
  } catch (error) {
    return reportFailure(error, { progress, signal });
  }
}

interface Options {
  readonly places: Places;
  /** Absolute. */
  readonly out: string;
  readonly each: number;
  readonly only: string;
}

/** Undefined where the help is asked for. @throws {UsageError} */
function readOptions(): Options | undefined {
  const values = parse();
  if (values.help) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(values.each))
    throw new UsageError('`--each` needs a number from 1 to 9999.', 'See `npm run screenshots -- --help`.');
  return {
    places: findContentRoot(values.root),
    out: resolve(values.out),
    each: values.only === '' ? Number(values.each) : Number.POSITIVE_INFINITY,
    only: values.only,
  };
}

function parse() {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string', default: projectRoot },
        out: { type: 'string', default: join(projectRoot, 'test-results', 'screenshots') },
        each: { type: 'string', default: '3' },
        only: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'See `npm run screenshots -- --help`.');
  }
}

/** Builds the site, serves it, and takes its pages; gives the number of files. */
async function takeSite({ places, out, each, only }: Options, chromium: string): Promise<number> {
  const { launchChromium } = await import('#site/diagrams/launch-chromium.ts');
  return withFreshSite({ places, chromium, signal, progress }, async ({ outDir, url }) => {
    const pages = (await choosePages(outDir, each)).filter((path) => path.includes(only));
    const browser = await launchChromium(chromium);
    try {
      return await takeScreenshots({ browser, url, pages, folder: out, signal, progress });
    } finally {
      await browser.close();
    }
  });
}

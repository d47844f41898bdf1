import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installRival } from './bench/install-rival.ts';
import { printTable } from './bench/print-table.ts';
import { UsageError } from './command.ts';
import { findContentRoot, type Places } from './content-root.ts';
import { chromiumHelp, ensureChromium } from './find-chromium.ts';
import { interruptSignal } from './interrupt-signal.ts';
import { categories, devices, type Judgement, runLighthouse } from './lighthouse/run-lighthouse.ts';
import { projectRoot } from './project.ts';
import { reportFailure } from './report-failure.ts';
import { choosePages } from './screenshots/choose-pages.ts';
import { kindOf } from './screenshots/page-kind.ts';
import { withFreshSite } from './with-fresh-site.ts';

const help = `Usage: npm run lighthouse [-- options]

Builds a site into a temporary folder and lets Lighthouse judge its home page, its inventory and its guides, as on a phone
and as on a desktop. Installs Lighthouse when it is first asked for. Ends with 1 where a page has less than 100 points.

Options:
  --root DIR   The content root, a folder with site.yaml, or its parent. Default: this project.
  --runs N     How often each page is judged; the run in the middle counts. Default: 1.
  -h, --help   Shows this help.
`;

/** Installed when it is asked for: with what it needs, it is larger than most of the dependencies together. */
const release = 'lighthouse@13.5.0';
const folder = join(projectRoot, 'node_modules', '.cache', release);

/** The kinds of pages that are judged. */
const kinds: ReadonlySet<string> = new Set(['home', 'inventory', 'guides/*']);

const progress = (text: string) => void process.stderr.write(text);
const print = (text: string) => void process.stdout.write(text);
const signal = interruptSignal();

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { isHelp, places, runs } = readOptions();
    if (isHelp) {
      print(help);
      return 0;
    }
    const chromium = await ensureChromium(process.env, progress);
    if (chromium === undefined) throw new UsageError('No Chromium was found.', chromiumHelp);
    await install();
    const judged = await withFreshSite({ places, chromium, signal, progress }, async ({ outDir, url }) => {
      const pages = (await choosePages(outDir, 10)).filter((path) => kinds.has(kindOf(path)));
      return judgePages(pages, { url, chromium, runs });
    });
    print(`${tableOf(judged)}\n`);
    for (const { path, device, lost } of judged) for (const one of lost) print(`${path} ${device}: ${one}\n`);
    return judged.every(({ scores }) => Object.values(scores).every((score) => score === 100)) ? 0 : 1;
  } catch (error) {
    return reportFailure(error, { progress, signal });
  }
}

interface Options {
  readonly isHelp: boolean;
  readonly places: Places;
  readonly runs: number;
}

/** @throws {UsageError} */
function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string', default: projectRoot },
        runs: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!/^[1-9]\d?$/.test(values.runs)) throw new Error('`--runs` needs a number from 1 to 99.');
    return { isHelp: values.help, places: findContentRoot(values.root), runs: Number(values.runs) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError((error as Error).message, 'See `npm run lighthouse -- --help`.');
  }
}

async function install(): Promise<void> {
  if (existsSync(join(folder, 'node_modules', 'lighthouse', 'package.json'))) return;
  progress(`Installing ${release} …\n`);
  const problem = await installRival(folder, release);
  if (problem !== undefined) throw new UsageError(problem, 'Check that npm reaches its registry.');
}

interface Judged extends Judgement {
  readonly path: string;
  readonly device: (typeof devices)[number];
}

/** One after the other: what runs beside it would cost a page points. */
async function judgePages(
  pages: readonly string[],
  { url, chromium, runs }: { readonly url: string; readonly chromium: string; readonly runs: number },
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const path of pages)
    for (const device of devices) {
      const results: Judgement[] = [];
      for (let run = 0; run < runs; run++) {
        signal.throwIfAborted();
        progress(`${path} ${device}\n`);
        results.push(await runLighthouse(new URL(path.slice(1), url).href, { folder, chromium, device }));
      }
      results.sort((one, other) => one.scores.performance - other.scores.performance);
      const middle = results[Math.floor(runs / 2)];
      if (middle !== undefined) judged.push({ path, device, ...middle });
    }
  return judged;
}

function tableOf(judged: readonly Judged[]): string {
  const rows = judged.map(({ path, device, scores }) => [
    `${path} ${device}`,
    ...categories.map((name) => `${scores[name]}`),
  ]);
  return printTable([['page', ...categories], ...rows]);
}

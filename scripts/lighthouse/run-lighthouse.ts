import { join } from 'node:path';
import { runRival } from '../bench/install-rival.ts';

/** What Lighthouse judges, in its own names. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The devices that Lighthouse plays: a phone of the middle class on a slow network, or a desktop. */
export const devices = ['mobile', 'desktop'] as const;

/** What Lighthouse said of a page: of 100 in each category, and what cost points. */
export interface Judgement {
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  /** Audits of less than full points, such as `largest-contentful-paint: 2.1 s`. */
  readonly lost: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly displayValue?: string; readonly title: string }>
  >;
}

/**
 * Lets Lighthouse judge a page.
 *
 * @param url the page, as it is served
 * @param how the folder into which Lighthouse is installed, the browser, and the device it plays
 * @throws when Lighthouse does not come to its end
 */
export async function runLighthouse(
  url: string,
  how: { readonly folder: string; readonly chromium: string; readonly device: (typeof devices)[number] },
): Promise<Judgement> {
  const args = [
    join(how.folder, 'node_modules', 'lighthouse', 'cli', 'index.js'),
    ...[url, '--quiet', '--output=json', '--output-path=stdout', '--no-enable-error-reporting'],
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=--headless=new ${process.getuid?.() === 0 ? '--no-sandbox' : ''}`,
    ...(how.device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const env = { ...process.env, CHROME_PATH: how.chromium };
  const { stdout, message } = await runRival(process.execPath, args, { cwd: how.folder, env });
  if (!stdout.startsWith('{')) throw new Error(`Lighthouse did not judge ${url}: ${message}`);
  return readReport(JSON.parse(stdout) as Report);
}

/** What the report of Lighthouse says in short. */
export function readReport({ categories: judged, audits }: Report): Judgement {
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((judged[name]?.score ?? 0) * 100)]),
  ) as Judgement['scores'];
  const weighty = categories.flatMap(
    (name) => judged[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? [],
  );
  const lost = weighty.flatMap(({ id }) => {
    const audit = audits[id];
    if (audit === undefined || audit.score === null || audit.score >= 1) return [];
    return [`${id}: ${audit.displayValue ?? audit.title}`];
  });
  return { scores, lost };
}

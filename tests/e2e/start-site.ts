import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildSite } from '#site/build/build-site.ts';
import { type Preview, startPreview } from '#site/build/start-preview.ts';
import { today } from '../diagnostics/check-root.ts';
import { chromiumPath, launchChromium } from './launch-chromium.ts';
import { proveEverything } from './prove-everything.ts';
import { type BuiltSite, readBuiltSite } from './read-built-site.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

/** The fixture site, built and served, and a browser. Everything lies in a temporary folder. */
export interface RunningSite {
  /** The content root: a copy, which a test may change. */
  readonly root: string;
  readonly stateDir: string;
  readonly outDir: string;
  /** Where it is served, with a final slash. */
  readonly url: string;
  readonly warnings: readonly string[];
  /** Builds it again after a change of the content. */
  rebuild(): Promise<void>;
  /** Reads what was built. */
  read(): Promise<BuiltSite>;
  readonly browser: Browser;
  /** A page of a fresh browser profile. What it complains of is collected in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  stop(): Promise<void>;
}

/** A page, what its console and its policy complained of, and its own end. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

/** What is built, how, and from where it is served; by default the fixture site at the root, with all of it proven. */
export interface StartOptions {
  /** The path under which it is published, by its `url`. */
  readonly base?: string;
  /** A folder of `tests/fixtures`, which has a `content` folder. */
  readonly fixture?: string;
  /** Whether the page of all components is built too. */
  readonly hasDesign?: boolean;
  /** Writes the evidence. */
  readonly prove?: (root: string, stateDir: string) => Promise<void>;
}

/** Builds and serves a fixture site. */
export async function startSite({
  base,
  fixture = 'site',
  prove = proveEverything,
  hasDesign = true,
}: StartOptions = {}): Promise<RunningSite> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-site-'));
  const root = join(folder, 'content');
  const stateDir = join(folder, 'state');
  const outDir = join(folder, 'dist');
  await cp(join(projectRoot, 'tests', 'fixtures', fixture, 'content'), root, { recursive: true });
  if (base !== undefined) await appendFile(join(root, 'site.yaml'), `url: https://acme.example${base}\n`);
  await prove(root, stateDir);
  const build = () =>
    buildSite({
      root,
      projectRoot,
      stateDir,
      outDir,
      chromiumPath: chromiumPath(),
      today,
      hasDesign,
    });
  const { warnings } = await build();
  const preview: Preview = await startPreview({ outDir, base, port: 0 });
  const browser = await launchChromium();
  return {
    root,
    stateDir,
    outDir,
    url: preview.url,
    browser,
    warnings,
    rebuild: async () => void (await build()),
    read: () => readBuiltSite(outDir, browser),
    open: (path, options) => openPage(browser, new URL(path, preview.url).href, options),
    stop: async () => {
      await browser.close();
      await preview.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // A reader who goes on while a page still loads something ends that request: no fault of the page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { complain } = globalThis as unknown as { complain: (text: string) => void };
      complain(`blocked: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() };
}

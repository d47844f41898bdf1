import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { colourSvg } from './colour-svg.ts';
import { flattenStyles } from './flatten-styles.ts';
import { launchChromium } from './launch-chromium.ts';
import { mermaidConfig } from './mermaid-config.ts';
import { pruneSvg } from './prune-svg.ts';
import { tidyLabels } from './tidy-labels.ts';

/** A diagram to draw: {@link Diagram} without its place. */
export interface DiagramSource {
  readonly hash: string;
  readonly source: string;
}

/** The SVG of a diagram, or why it cannot be drawn. `line` is 1-based within the source. */
export type Drawing =
  | { readonly hash: string; readonly svg: string }
  | { readonly hash: string; readonly message: string; readonly line: number };

/** How long one diagram may take, in milliseconds. */
const limit = 20_000;

interface Mermaid {
  /** `reset` forgets the directives of the last diagram. */
  readonly mermaidAPI: { reset(): void };
  initialize(config: unknown): void;
  parse(source: string): Promise<unknown>;
  render(id: string, source: string): Promise<{ svg: string }>;
}

/**
 * Draws diagrams with mermaid in one page of a real Chromium: it needs a browser’s geometry.
 *
 * @param chromiumPath the browser’s executable
 * @throws when the browser does not start or a diagram takes too long
 */
export async function drawDiagrams(
  diagrams: readonly DiagramSource[],
  chromiumPath: string,
): Promise<Drawing[]> {
  const browser = await launchChromium(chromiumPath);
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    page.setDefaultTimeout(limit);
    // Nothing that a diagram says is fetched.
    await page.route('**/*', (route) => route.abort());
    const script = fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js'));
    await page.addScriptTag({ path: script });
    const drawings: Drawing[] = [];
    for (const diagram of diagrams) drawings.push(await withLimit(draw(page, diagram)));
    return drawings;
  } finally {
    await browser.close();
  }
}

async function draw(page: Page, { hash, source }: DiagramSource): Promise<Drawing> {
  const result = await page.evaluate(renderInPage, { source, config: mermaidConfig });
  if ('message' in result) return { hash, ...result };
  await page.evaluate(tidyLabels);
  await page.evaluate(flattenStyles);
  const svg = await page.evaluate(pruneSvg, `d-${hash.slice(0, 8)}-`);
  return { hash, svg: colourSvg(svg) };
}

/** Runs in the page. Leaves the drawn SVG as the only content of the document. */
async function renderInPage({
  source,
  config,
}: {
  source: string;
  config: unknown;
}): Promise<{ message: string; line: number } | { drawn: true }> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  document.body.replaceChildren();
  try {
    mermaid.mermaidAPI.reset();
    mermaid.initialize(config);
    await mermaid.parse(source);
    const { svg } = await mermaid.render('drawing', source);
    document.body.innerHTML = svg;
    return { drawn: true };
  } catch (error) {
    document.body.replaceChildren();
    const { message, hash } = error as {
      message?: string;
      hash?: { token?: string; loc?: { first_line: number } };
    };
    const [text = ''] = (message ?? String(error)).split('\n');
    const line = hash?.loc?.first_line ?? Number(/line (\d+)/.exec(text)?.[1] ?? 1);
    const isGrammar = hash?.token !== undefined;
    return { message: isGrammar ? `mermaid did not expect \`${hash.token}\` here` : text, line };
  }
}

async function withLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A diagram took longer than ${limit / 1000} s.`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

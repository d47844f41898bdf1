import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);

/** The fonts of the pictures, so that they do not depend on those of the machine: family, weights, package. */
const fonts = [
  { variable: '--sans', family: 'inter', weights: [400, 600, 700] },
  { variable: '--mono', family: 'jetbrains-mono', weights: [400, 700] },
] as const;

/** Hides what changes by itself, and what is drawn with the fonts of the machine: the drawings, which have tests of their own. */
const still = `
  *, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }
  .diagram svg { visibility: hidden; inline-size: 20rem; block-size: 12rem; }
`;

let sheet: Promise<string> | undefined;

/** Makes a page look the same on every machine and on every day. It must be one of a context that bypasses the policy. */
export async function stillPage(page: Page): Promise<void> {
  sheet ??= makeSheet();
  await page.addStyleTag({ content: await sheet });
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    await document.fonts.ready;
  });
}

async function makeSheet(): Promise<string> {
  const faces = fonts.flatMap(({ family, weights }) =>
    weights.map(async (weight) => {
      const file = resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`);
      const data = (await readFile(file)).toString('base64');
      return `@font-face { font-family: 'picture-${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
    }),
  );
  const families = fonts.map(({ variable, family }) => `${variable}: 'picture-${family}' !important;`);
  return [...(await Promise.all(faces)), `:root { ${families.join(' ')} }`, still].join('\n');
}

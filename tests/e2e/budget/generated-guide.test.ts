import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSite } from '#site/build/build-site.ts';
import { startPreview } from '#site/build/start-preview.ts';
import { generateLinkedLibrary } from '../../../scripts/bench/generate-linked-library.ts';
import { project } from '../../temporary-root.ts';
import { launchChromium } from '../launch-chromium.ts';
import { proveEverything } from '../prove-everything.ts';
import { assertWithin, guideBudget, weighPage, weightText } from './weigh-page.ts';

test('a guide of the bench, one of forty, is within the budget', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-budget-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const [root, stateDir, outDir] = ['content', 'state', 'dist'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await generateLinkedLibrary(root, { guides: 40, seed: 1 });
  await proveEverything(root, stateDir);
  await buildSite({ root, projectRoot: project, stateDir, outDir });
  const preview = await startPreview({ outDir, port: 0 });
  context.after(() => preview.stop());
  const browser = await launchChromium();
  context.after(() => browser.close());
  const url = new URL('guides/guide-7/', preview.url).href;
  const weight = await weighPage(browser, url);
  context.diagnostic(weightText(weight));
  assertWithin(weight, guideBudget, url);
});

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startDev } from '#site/build/start-dev.ts';
import { launchChromium } from './launch-chromium.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

test('the development server shows a change of the content without being asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-dev-'));
  const root = join(folder, 'content');
  await cp(join(projectRoot, 'tests', 'fixtures', 'site', 'content'), root, { recursive: true });
  const server = await startDev({ root, projectRoot, stateDir: join(folder, 'state'), port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(new URL('patterns/webhooks/', server.url).href);
    await page.getByRole('heading', { level: 1, name: 'Receive webhooks' }).waitFor();
    const file = join(root, 'patterns', 'webhooks.mdx');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('title: Receive webhooks', 'title: Hear webhooks'),
    );
    await page.getByRole('heading', { level: 1, name: 'Hear webhooks' }).waitFor();
    // The index is made of what is written now.
    await page.goto(new URL('?q=hear+webhooks', server.url).href);
    await page.getByRole('link', { name: /^Hear webhooks/ }).waitFor();
    await page.getByRole('searchbox').fill('card_delcined');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/guides\/take-a-payment\/#err-card_declined$/);
    await page.goto(new URL('patterns/webhooks/', server.url).href);
    await page.getByRole('heading', { level: 1, name: 'Hear webhooks' }).waitFor();
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('title: Hear webhooks', 'title: Listen well'),
    );
    await page.getByRole('heading', { level: 1, name: 'Listen well' }).waitFor();
    await page.goto(new URL('?q=listen+well', server.url).href);
    await page.getByRole('link', { name: /^Listen well/ }).waitFor();
    for (const path of [
      'guides/take-a-payment/verify.mjs',
      'reference/support/hours',
      'reference/support/hours/hours.ics',
    ])
      assert.equal((await fetch(new URL(path, server.url))).status, 200, path);
    await page.goto(new URL('guides/charge-a-card', server.url).href);
    await page.waitForURL(new URL('guides/take-a-payment/#create-the-payment', server.url).href);
    await page.goto(new URL('guides/take-a-payment/', server.url).href);
    await page.getByText('This diagram was not drawn in this build').first().waitFor();
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadLibrary } from '#library/load-library.ts';
import type { GuideData, GuideList } from '#site/twins/data/guide-data-schema.ts';
import type { RunningSite } from './start-site.ts';

/** What holds of the guides as data. `origin`: that of the site’s addresses, where it has a `url`. */
export function dataTwinTests(site: () => RunningSite, { base = '', origin = '' } = {}): void {
  const read = async (path: string) =>
    JSON.parse(await readFile(join(site().outDir, path), 'utf8')) as unknown;
  const validate = async (name: string, data: unknown) => {
    const ajv = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      formats: { uri: URL.canParse, date: true, hostname: true },
    });
    const isValid = ajv.compile((await read(`schemas/${name}.json`)) as object);
    assert.ok(isValid(data), JSON.stringify(isValid.errors));
  };

  test('a guide as data is as its published schema says, and holds what the page shows', async () => {
    const { guides, providers } = await loadLibrary(site().root);
    assert.ok(guides.length > 0);
    for (const { slug, facts, samples, headings } of guides) {
      const data = (await read(`guides/${slug}.json`)) as GuideData;
      await validate('guide', data);
      assert.equal(data.address, `${origin}${base}/guides/${slug}/`);
      assert.equal(data.facts.title, facts.title);
      const provider = providers.get(facts.provider)?.facts;
      assert.equal(data.provider.name, provider?.name);
      const { value: retryPolicy, reason } = facts.overrides?.retryPolicy ?? {};
      assert.deepEqual(
        [data.provider.retryPolicy, data.provider.reasons['retryPolicy']],
        [retryPolicy, reason],
      );
      assert.equal(data.configuration.length, facts.configuration.length);
      assert.ok(data.configuration.every(({ key, sandbox }) => key !== '' && sandbox !== ''));
      assert.deepEqual(
        data.errors.map(({ code }) => code),
        facts.errors.map(({ code }) => code),
      );
      assert.ok(data.errors.every(({ state }) => state === 'proven'));
      assert.deepEqual(
        data.samples.map(({ id, text, hash }) => [id, text, hash]),
        samples.map(({ id, text, hash }) => [id, text, hash]),
      );
      assert.ok(data.samples.some(({ state }) => state.status === 'verified' && state.tracks !== undefined));
      assert.ok(
        data.samples.some(({ state }) => state.status === 'illustrative' && state.reason !== undefined),
      );
      assert.ok(data.auth.every((section) => section.samples.length > 0));
      assert.deepEqual(
        data.sections.map(({ text }) => text),
        headings.map(({ text }) => text),
      );
      assert.equal(data.verification.status, 'verified');
      assert.ok((data.evidence?.tracks.length ?? 0) > 0);
    }
  });

  test('the list of guides is as its published schema says, and leads to files of the site', async () => {
    const list = (await read('guides.json')) as GuideList;
    await validate('guides', list);
    const { guides } = await loadLibrary(site().root);
    assert.deepEqual(
      list.guides.map(({ slug }) => slug),
      guides.map(({ slug }) => slug),
    );
    const { files } = await site().read();
    for (const { address, markdown, data, freshUntil, reviewed } of list.guides) {
      assert.ok(freshUntil > reviewed);
      for (const one of [`${address}index.html`, markdown, data, list.$schema]) {
        assert.ok(one.startsWith(`${origin}${base}/`), one);
        assert.ok(files.has(one.slice(`${origin}${base}`.length)), one);
      }
    }
  });

  test('a published schema refuses what is no guide', async () => {
    const data = (await read('guides/take-a-payment.json')) as GuideData;
    for (const wrong of [
      { ...data, more: 1 },
      { ...data, version: 2 },
      { ...data, samples: [{ id: 'x' }] },
    ])
      await assert.rejects(validate('guide', wrong), { name: 'AssertionError' });
  });

  test('the data of a guide follows a change of its provider', async () => {
    const { root, outDir } = site();
    const source = join(root, 'providers/acme-pay/provider.yaml');
    const twin = join(outDir, 'guides/take-a-payment.json');
    const [before, twinBefore] = await Promise.all([readFile(source, 'utf8'), readFile(twin, 'utf8')]);
    try {
      await writeFile(
        source,
        before.replace(/^contractOwner: .*$/m, '').concat('\ncontractOwner: Someone new\n'),
      );
      await site().rebuild();
      assert.equal(
        ((await read('guides/take-a-payment.json')) as GuideData).provider.contractOwner,
        'Someone new',
      );
    } finally {
      await writeFile(source, before);
      await site().rebuild();
    }
    assert.equal(await readFile(twin, 'utf8'), twinBefore);
  });
}

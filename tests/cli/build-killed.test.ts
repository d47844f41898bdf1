import assert from 'node:assert/strict';
import { appendFile, cp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import { snapshot } from './built-site.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail, startHandrail } from './run-handrail.ts';

const moments = 15;

test(`a build that is killed at ${moments} moments leaves the old site or the new one, whole`, async (context) => {
  const root = await layFresh(context);
  const parent = dirname(root);
  const [site, kept] = [join(parent, 'dist'), join(parent, 'kept')];
  const args = ['build', '--no-samples', '--root', root];
  assert.equal((await runHandrail(args)).code, 0);
  await cp(site, kept, { recursive: true });
  const old = await snapshot(site);

  await appendFile(join(root, 'guides/take-orders/index.mdx'), '\nOne sentence more.\n');
  const begun = performance.now();
  assert.equal((await runHandrail(args)).code, 0);
  const whole = performance.now() - begun;
  const fresh = await snapshot(site);
  assert.notDeepEqual(fresh, old);

  const random = seededRandom(1);
  const left = { old: 0, fresh: 0 };
  for (let moment = 0; moment < moments; moment += 1) {
    await rm(site, { recursive: true });
    await cp(kept, site, { recursive: true });
    const { child, ended } = startHandrail(args);
    const stopped = new AbortController();
    const pause = wait((whole * (moment + random(1000) / 1000)) / moments, undefined, stopped);
    await Promise.race([pause.catch(() => undefined), ended]);
    stopped.abort();
    child.kill('SIGKILL');
    await ended;
    const found = await snapshot(site);
    const isOld = isDeepStrictEqual(found, old);
    if (!isOld) assert.deepEqual(found, fresh);
    left[isOld ? 'old' : 'fresh'] += 1;
  }
  assert.ok(left.old > 0, 'the build was killed before its end at least once');

  assert.equal((await runHandrail(args)).code, 0);
  assert.deepEqual(await snapshot(site), fresh);
  assert.deepEqual(
    (await readdir(parent)).filter((name) => name.startsWith('dist')),
    ['dist'],
  );
});

import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ensureDebianPackages } from '../../scripts/ensure-debian-packages.ts';

/** A folder with an `apt-get` that logs its arguments and knows one package, `sands`, which brings `sand`. */
async function aptFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-apt-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const script = `#!/bin/sh
cd ${folder}
echo "$@" >> log
case "$*" in
  update*) ;;
  *sands) printf '#!/bin/sh\\n' > sand; chmod +x sand ;;
  *) exit 100 ;;
esac
`;
  await writeFile(join(folder, 'apt-get'), script);
  await chmod(join(folder, 'apt-get'), 0o755);
  return folder;
}

test('what is missing is installed, each by itself, and what could not be is told', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('apt-get is used by root only');
  const folder = await aptFolder(context);
  const said: string[] = [];
  const needed = { bash: 'bash', 'no-such-program': 'unknown', sand: 'sands' };
  const missing = await ensureDebianPackages(needed, { PATH: `${folder}:/usr/bin:/bin` }, (text) =>
    said.push(text),
  );
  assert.deepEqual(missing, ['no-such-program']);
  assert.deepEqual(said, ['Installing what is missing from Debian: unknown, sands …\n']);
  const install = 'install -q -y --no-install-recommends';
  assert.equal(
    await readFile(join(folder, 'log'), 'utf8'),
    `update -q\n${install} unknown\n${install} sands\n`,
  );
});

test('nothing is installed where nothing is missing', async (context) => {
  const folder = await aptFolder(context);
  const env = { PATH: `${folder}:/usr/bin:/bin` };
  assert.deepEqual(await ensureDebianPackages({ bash: 'bash' }, env, assert.fail), []);
  await assert.rejects(readFile(join(folder, 'log')), { code: 'ENOENT' });
});

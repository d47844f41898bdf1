import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { inspectHost, toolsOf } from '#samples/inspect-host.ts';
import { languages } from '#samples/languages.ts';
import { reporters } from '#samples/reporters.ts';
import { runSamples } from '#samples/run-library.ts';
import { reportOptions } from '../../scripts/print-report.ts';
import { failWithSecret, tellSecret } from '../samples/hostile/tell-secret.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

const secret = String.raw`k/y+"q\z =&%0123456789abc`;
const bytes = Buffer.from(secret);
/** Every form in which samples print it, and its first half. */
const forms: Readonly<Record<string, string>> = {
  raw: secret,
  'first half': secret.slice(0, secret.length / 2),
  'what a cut left': `0000${secret.slice(0, 5)}`,
  'URL-encoded': encodeURIComponent(secret),
  'form-encoded': encodeURIComponent(secret).replaceAll('%20', '+'),
  base64: bytes.toString('base64').replace(/=+$/, ''),
  base64url: bytes.toString('base64url'),
  'base64 after other bytes': Buffer.from(`user:${secret}`).toString('base64').slice(10, -4),
  hex: bytes.toString('hex'),
  'hex in capitals': bytes.toString('hex').toUpperCase(),
  'JSON-escaped': JSON.stringify(secret).slice(1, -1),
  'JSON-escaped twice': JSON.stringify(JSON.stringify(secret)).slice(1, -1),
};

const host = await inspectHost(process.env['PATH'] ?? '');
const tools = await toolsOf(
  host,
  languages.map(({ tool }) => tool),
);
const present = languages.filter(({ tool }) => tools[tool] !== undefined);

const fence = (words: string, text: string) => `\`\`\`${words}\n${text}\n\`\`\`\n\n`;

/** A content root whose key is the secret, and whose guide has these samples. */
async function laySecret(context: TestContext, samples: string): Promise<string> {
  const root = await layFresh(context);
  await replaceIn(join(root, 'providers/acme/provider.yaml'), 'ak_test_simulator', `'${secret}'`);
  await replaceIn(guideOf(root), '## Receive orders', `${samples}## Receive orders`);
  return root;
}

const guideOf = (root: string) => join(root, 'guides/take-orders/index.mdx');

async function replaceIn(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes(before), before);
  await writeFile(
    file,
    text.replace(before, () => after),
  );
}

/** Every byte of a folder, as one text. */
async function textOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n');
}

function assertClean(name: string, text: string): void {
  for (const [form, value] of Object.entries(forms)) {
    const index = text.indexOf(value);
    const around = text.slice(Math.max(0, index - 80), index + 80);
    assert.equal(index, -1, `${name} holds the secret ${form}: ${JSON.stringify(around)}`);
  }
}

function failing(name: keyof typeof tellSecret, fenceName: string): string {
  const last = failWithSecret[name];
  const text = tellSecret[name].includes('// END')
    ? tellSecret[name].replace('// END', () => last)
    : `${tellSecret[name]}${last}`;
  return (
    fence(`${fenceName} isolated id=fails-${name}`, text) +
    fence(`${fenceName} isolated id=differs-${name}`, tellSecret[name]) +
    fence('text output', 'something else')
  );
}

test('no secret leaves a run in which everything fails', { timeout: 300_000 }, async (context) => {
  const service = `${tellSecret.javascript}\nprocess.exit(3);`;
  const samples = [
    ...present.map(({ name, fences }) => failing(name, fences[0] ?? '')),
    fence('js id=service service ready="http://localhost:4299/"', service),
    fence('bash isolated id=long', 'printf "%0995d%s%0990d\\n" 0 "$ACME_KEY" 0; seq 40; false'),
  ];
  const root = await laySecret(context, samples.join(''));
  const verify = `const secret = process.env.ACME_KEY;\nconsole.error(secret, encodeURIComponent(secret));\nthrow new Error(secret);\n`;
  await writeFile(join(root, 'guides/take-orders/verify.mjs'), verify);
  const echo = "{ status: 401, body: { error: { code: headers.get('authorization') ?? '' } } }";
  await replaceIn(
    join(root, 'providers/acme/simulator.ts'),
    "headers.get('authorization') ===",
    "false && headers.get('authorization') ===",
  );
  await replaceIn(
    join(root, 'providers/acme/simulator.ts'),
    "{ status: 401, body: { error: { code: 'invalid_key' } } }",
    echo,
  );
  await replaceIn(guideOf(root), ', credential: ak_test_wrong', '');

  const result = await runSamples({ library: await loadLibrary(root), host });
  const failed = new Set(result.samples.filter(({ status }) => status === 'failed').map(({ id }) => id));
  for (const { name } of present) {
    assert.ok(
      failed.has(`fails-${name}`) && failed.has(`differs-${name}`),
      JSON.stringify(result.diagnostics, null, 1),
    );
  }
  assert.ok(result.diagnostics.some(({ message }) => message.includes('verify.mjs')));
  assertClean('the result', JSON.stringify(result));
  assert.ok(JSON.stringify(result).split('‹ACME_KEY›').length > 5 * present.length);
  for (const reporter of reporters) {
    assertClean(reporter.name, reporter.report(result, reportOptions(root)));
  }

  const ended = await runHandrail(['samples', 'take-orders', '--root', root, '--update']);
  assert.equal(ended.code, 1, ended.stderr);
  assert.match(ended.stderr, /^ {3}\+ \[\.\.\]$/m, 'the update shows what it writes');
  assertClean('stdout', ended.stdout);
  assertClean('stderr', ended.stderr);
  assertClean('the state', await textOf(join(dirname(root), '.handrail')));
  assertClean('the page', await readFile(guideOf(root), 'utf8'));
});

test('no secret leaves a run in which everything passes, nor stands on the page', {
  timeout: 300_000,
}, async (context) => {
  const samples = present.map(
    ({ name, fences }) =>
      fence(`${fences[0]} isolated id=tells-${name}`, tellSecret[name]) + fence('text output', 'begin\n...'),
  );
  const root = await laySecret(context, samples.join(''));
  const ended = await runHandrail(['build', '--root', root]);
  assert.equal(ended.code, 0, ended.stdout + ended.stderr);
  assertClean('stdout', ended.stdout);
  assertClean('stderr', ended.stderr);
  const parent = dirname(root);
  const state = await textOf(join(parent, '.handrail'));
  assert.match(state, /tells-bash/);
  assertClean('the state', state);
  const site = await textOf(join(parent, 'dist'));
  assert.match(site, /tells-bash/);
  assertClean('the site', site);
});

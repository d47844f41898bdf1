import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { lineSet } from '#guide/line-set.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';
import { compareOutput } from '#samples/compare/compare-output.ts';
import type { Bindings } from '#samples/compare/difference.ts';
import { project } from '../temporary-root.ts';

/** A fence with this reason is a command that a reader ends with Ctrl-C. */
const endless = 'It runs until you stop it.';

/** A step of a reference page: a fence with what a reader does there. */
export interface PageStep {
  readonly id: string;
  /** Does it in a clone, exactly as it stands, and holds that what comes of it is what stands below it. */
  follow(clone: string): Promise<void>;
}

/** What a reader of a reference page does, in order: commands that are run, and changes that are made in files. */
export async function pageSteps(slug: string): Promise<readonly PageStep[]> {
  const path = join(project, 'content/reference', `${slug}.mdx`);
  const source = { kind: 'reference', slug, file: `content/reference/${slug}.mdx`, path } as const;
  const { document, diagnostics } = readDocument({ ...source, text: await readFile(path, 'utf8') });
  assert.ok(document !== undefined, JSON.stringify(diagnostics));
  const bindings: Bindings = new Map();
  return document.samples.map((sample) => ({ id: sample.id, follow: followOf(sample, bindings) }));
}

function followOf(sample: Sample, bindings: Bindings): PageStep['follow'] {
  const { language, info } = sample;
  if (info.title?.startsWith('../my-guides/'))
    return (clone) => change(join(clone, info.title ?? ''), sample);
  assert.equal(language, 'bash', `nobody can follow \`${sample.id}\`: it is no command, and names no file`);
  return info.manual === endless
    ? (clone) => visit(clone, sample.text)
    : (clone) => run(clone, sample, bindings);
}

/** Makes a change in a file: what stands there but for the lines that come must be there once. */
async function change(file: string, { shown, info, removed = [] }: Sample): Promise<void> {
  const lines = shown.split('\n');
  const [coming, going] = [lineSet(info.ins ?? ''), new Set(removed)];
  const before = lines.filter((_, index) => !coming.has(index + 1));
  const after = lines.filter((_, index) => !going.has(index + 1));
  // Lines that go and come by turns stand apart in the file, each pair in a place of its own.
  const isPairs = before.length === coming.size && before.length === going.size;
  const changes = isPairs
    ? before.map((line, index) => [[line], [after[index] ?? '']] as const)
    : [[before, after] as const];
  let whole = await readFile(file, 'utf8');
  for (const [from, to] of changes) {
    const pattern = new RegExp(`^${from.map(asPattern).join('\\n')}$`, 'gm');
    const found = [...whole.matchAll(pattern)];
    assert.equal(found.length, 1, `${JSON.stringify(from)} stands once in ${file}`);
    whole = whole.replace(pattern, () => to.join('\n'));
  }
  await writeFile(file, whole);
}

/** `[..]` stands for anything, as in an expected output. */
function asPattern(line: string): string {
  return line.split('[..]').map(RegExp.escape).join('.*');
}

async function run(clone: string, { text: command, outputs, id }: Sample, bindings: Bindings): Promise<void> {
  const child = shell(clone, command);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  assert.equal(code, 0, `${id}: ${stdout}${stderr}`);
  for (const expected of outputs) {
    const difference = await compareOutput(expected, stdout, bindings);
    assert.equal(difference, undefined, `${id} prints:\n${stdout}${stderr}`);
  }
}

/** Starts a command that serves something, looks at the address that it prints, and ends it as Ctrl-C does. */
async function visit(clone: string, command: string): Promise<void> {
  const child = shell(clone, command);
  const closed = once(child, 'close');
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (piece: string) => {
          said += piece;
          const found = /\bhttp:\/\/localhost:\d+\S*(?=\s)/.exec(said)?.[0];
          if (found !== undefined) resolve(found.replace(/\.$/, ''));
        });
      closed.then(() => reject(new Error(`It ended without an address:\n${said}`)));
    });
    const { status } = await fetch(url);
    // What a simulator has not is answered with 501, the root of its address too.
    assert.equal(status, / simulate /.test(command) ? 501 : 200, url);
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await closed;
  }
}

/** A shell in a process group of its own, without what tells a machine of CI or a test. */
function shell(cwd: string, command: string) {
  const { CI, GITHUB_ACTIONS, NO_COLOR, FORCE_COLOR, NODE_TEST_CONTEXT, NODE_COMPILE_CACHE, ...env } =
    process.env;
  return spawn('bash', ['-c', command], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

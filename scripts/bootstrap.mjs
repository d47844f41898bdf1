// The first step of every command, in plain JavaScript, because it runs under whatever Node the machine has:
// installs the dependencies where they are missing, then hands over to the pinned Node.
// Usage: node bootstrap.mjs [script.ts] [arguments]; without a script, the command line `handrail`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedNode = join(
  project,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const stamp = join(project, 'node_modules', '.handrail-installed');
const minimumMajor = 20;

const major = Number(process.versions.node.split('.')[0]);
if (major < minimumMajor)
  fail(
    `Node ${minimumMajor} or newer is needed; this is Node ${process.versions.node}.`,
    'Install it, then run the command again.',
  );

const [first, ...others] = process.argv.slice(2);
const isScript = first?.endsWith('.ts') === true;
const script = isScript ? resolve(project, first) : join(project, 'scripts', 'handrail.ts');
const args = isScript ? others : process.argv.slice(2);

await installWhenNeeded();
// Node keeps what it compiled, here and in the processes that are started from here: that halves the start of a command and
// saves each of them 30 MB, as nothing has to be translated from TypeScript.
process.env.NODE_COMPILE_CACHE ??= join(project, 'node_modules', '.cache', 'node');
if (process.execPath === pinnedNode || isSameVersion()) {
  nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  process.argv.splice(1, process.argv.length, script, ...args);
  await import(pathToFileURL(script).href);
} else {
  process.exitCode = await run(pinnedNode, [script, ...args]);
}

/** Installs what the lockfile names, unless that was done for this very lockfile. */
async function installWhenNeeded() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
  const isInstalled = existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled) return;
  process.stderr.write('Installing the dependencies (once, about half a minute) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // `npm install` and not `npm ci`: the lockfile may lack optional binaries of other platforms.
  const code = await run(npm, [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
  ]);
  if (code !== 0 || !existsSync(pinnedNode)) {
    fail(
      'The dependencies could not be installed; npm’s own message stands above.',
      'Check that npm reaches its registry, then run the command again.',
    );
  }
  // Renamed into place: in a copy made of hard links, writing over the stamp would change that of every other copy.
  writeFileSync(`${stamp}.new`, wanted);
  renameSync(`${stamp}.new`, stamp);
}

function isSameVersion() {
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules', 'node', 'package.json'), 'utf8'));
  return process.versions.node === version;
}

/** Runs a program with this terminal; Ctrl-C reaches it by the terminal, other ends are passed on. */
function run(command, commandArgs) {
  return new Promise((done) => {
    const isScriptFile = command.endsWith('.cmd');
    const child = spawn(command, commandArgs, {
      cwd: isPinned(command) ? process.cwd() : project,
      stdio: isPinned(command) ? 'inherit' : ['ignore', 2, 2],
      shell: isScriptFile,
    });
    const pass = (signal) => child.kill(signal);
    const ignore = () => {};
    process.on('SIGINT', ignore).on('SIGTERM', pass).on('SIGHUP', pass);
    child.on('error', (error) =>
      fail(`\`${command}\` could not be started: ${error.message}.`, 'Install Node with npm.'),
    );
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function isPinned(command) {
  return command === pinnedNode;
}

function fail(message, help) {
  process.stderr.write(`error: ${message}\n   = help: ${help}\n`);
  process.exit(2);
}

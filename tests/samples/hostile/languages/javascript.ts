import { type HostileLanguage, literals, withCalls } from '../hostile-language.ts';

const functions = String.raw`
import { execFileSync as hostileRun, spawn as hostileSpawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import * as hostileFs from 'node:fs';
import { connect as hostileConnect } from 'node:net';
import { dirname as hostileDirname } from 'node:path';
const say = (text) => console.log(String(text).replaceAll('\0', ' '));
const talk = (target, text) => new Promise((resolve, reject) => {
  const socket = hostileConnect(target, () => socket.write(text));
  socket.on('data', (data) => (say(data), socket.destroy(), resolve()));
  socket.on('error', reject);
});
const does = {
  environment: () => say(JSON.stringify(process.env)),
  processes(name) {
    for (const entry of hostileFs.readdirSync('/proc'))
      try { say(hostileFs.readFileSync('/proc/' + entry + '/' + name, 'utf8')); } catch {}
  },
  read: (file) => say(hostileFs.readFileSync(file, 'utf8')),
  write(file, text) {
    hostileFs.mkdirSync(hostileDirname(file), { recursive: true });
    hostileFs.appendFileSync(file, text);
  },
  through_link(file, text) {
    hostileFs.rmSync('hostile-link', { force: true });
    hostileFs.symlinkSync(file, 'hostile-link');
    hostileFs.appendFileSync('hostile-link', text);
  },
  stop_process: (pid) => process.kill(Number(pid), 'SIGKILL'),
  tcp: (host, port, text) => talk({ host, port: Number(port) }, text + '\n'),
  udp: (host, port, text) => new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.send(text, Number(port), host, (error) => (socket.close(), error ? reject(error) : resolve()));
  }),
  socket: (path) => talk({ path }, 'GET / HTTP/1.0\r\n\r\n'),
  abstract: (name) => talk({ path: '\0' + name }, 'GET / HTTP/1.0\r\n\r\n'),
  daemon: (seconds) => hostileSpawn('sleep', [seconds], { detached: true, stdio: 'ignore' }).unref(),
  fill(file, megabytes) {
    try {
      const handle = hostileFs.openSync(file, 'w');
      for (let n = 0; n < Number(megabytes); n += 1) hostileFs.writeSync(handle, Buffer.alloc(2 ** 20));
      say('filled ' + megabytes);
    } finally {
      hostileFs.rmSync(file, { force: true });
    }
  },
  execute: (...args) => say(hostileRun(args[0], args.slice(1), { encoding: 'utf8' }) + 'done: ' + args.join(' ')),
};
const attempt = async (name, action, ...args) => {
  say('== ' + name);
  try { await does[action](...args); } catch (error) { say(error); }
};
`;

/** JavaScript, with what Node brings. */
export const javascript: HostileLanguage = {
  fence: 'js',
  program: (attempts) =>
    withCalls(
      functions,
      attempts,
      ({ name, does, args }) => `await attempt(${literals([name, does, ...args])});`,
    ),
  flood: String.raw`const line = 'a line of the flood of JavaScript, one of very many\n'.repeat(1000);
for (;;) await new Promise((resolve) => process.stdout.write(line, resolve));`,
  endless: 'process.on("SIGTERM", () => {});\nfor (;;);',
};

/** TypeScript is JavaScript with types. */
export const typescript: HostileLanguage = {
  fence: 'ts',
  program: (attempts) =>
    javascript
      .program(attempts)
      .replaceAll('(name, action, ...args)', '(name: string, action: keyof typeof does, ...args: string[])')
      .replaceAll('does[action](', '(does[action] as (...args: string[]) => unknown)('),
  flood: javascript.flood.replaceAll('JavaScript', 'TypeScript').replace('Promise(', 'Promise<unknown>('),
  endless: 'process.on("SIGTERM", (): void => {});\nfor (;;);',
};

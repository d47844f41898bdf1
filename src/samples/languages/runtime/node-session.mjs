// Every session of Node is started with this module (`--import`): it holds the gates. While a sample runs the channel
// does not keep the process alive, so that Node itself notices an `await` that can never end.
import { Socket } from 'node:net';
import { inspect } from 'node:util';

const [token] = process.argv.splice(2, 1);
const channel = new Socket({ fd: 3 });
const out = process.stdout.write.bind(process.stdout);
const err = process.stderr.write.bind(process.stderr);
const exit = process.exit.bind(process);
const lines = [];
let wake = () => {};
let rest = '';
let isOpen = true;
channel.setEncoding('utf8');
channel.on('error', () => {});
channel.on('data', (chunk) => {
  const parts = (rest + chunk).split('\n');
  rest = parts.pop();
  lines.push(...parts);
  wake();
});
channel.on('close', () => {
  isOpen = false;
  wake();
});
channel.unref();

function mark(name) {
  const text = `\x1d${token}:${name}\x1d\n`;
  out(text);
  err(text);
}

class Exit {
  constructor(status) {
    this.status = status;
  }
}

function end(gate, status = process.exitCode ?? 0) {
  process.exit = exit;
  process.exitCode = undefined;
  mark(`end:${gate}:${status}`);
}

Object.defineProperty(globalThis, '__handrail', {
  value: Object.freeze({
    async gate(gate, catches) {
      channel.ref();
      channel.write(`gate ${gate}\n`);
      while (lines.length === 0 && isOpen)
        await new Promise((resolve) => {
          wake = resolve;
        });
      if (lines.shift() === undefined) exit(0);
      channel.unref();
      if (catches)
        process.exit = (status) => {
          throw new Exit(status ?? process.exitCode ?? 0);
        };
      mark(`begin:${gate}`);
    },
    end,
    caught(gate, error) {
      if (!(error instanceof Exit)) err(`${inspect(error)}\n`);
      end(gate, error instanceof Exit ? error.status : 1);
    },
  }),
});

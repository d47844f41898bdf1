import { basename, dirname, join } from 'node:path';
import { defineLanguage } from './language.ts';

/** `go run` would hide the status with which the program ends. */
const script = 'program=$(mktemp -d)/sample && "$0" build -o "$program" "$1" && exec "$program"';

/** Go, with the standard library only: a sample is a `package main`, built and run. */
export const go = defineLanguage({
  kind: 'program',
  name: 'go',
  label: 'Go',
  track: 'go',
  fences: ['go'],
  suffix: '.go',
  tool: 'go',
  reach: () => ({ environment: { GOPROXY: 'off', GOTOOLCHAIN: 'local' } }),
  runCommand: (tool, file) => ({ command: '/bin/sh', args: ['-c', script, tool, file] }),
  checkCommand: (tool, file) => ({ command: join(dirname(tool), 'gofmt'), args: ['-e', '-l', file] }),
  locate(stderr, file) {
    const name = RegExp.escape(basename(file));
    const compiled = new RegExp(`^\\S*${name}:(\\d+):(\\d+): (.*)$`, 'm').exec(stderr);
    if (compiled !== null) {
      const [, line, column, message = ''] = compiled;
      return { message, at: { line: Number(line), column: Number(column) }, isInvalid: true };
    }
    const trail = Array.from(stderr.matchAll(new RegExp(`^\\t\\S*${name}:(\\d+)`, 'gm')), ([, line]) => ({
      line: Number(line),
      column: 1,
    }));
    const [at] = trail;
    const message = /^(?:panic|fatal error): .*$/m.exec(stderr)?.[0] ?? '';
    return at === undefined ? undefined : { message, at, trail };
  },
});

import { basename, dirname, join } from 'node:path';
import { defineLanguage } from './language.ts';
import type { Reach, ReachPlace } from './reach.ts';
import { trustStore } from './trust-store.ts';

/** A short program starts faster so. */
const fast = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xshare:auto'];

/**
 * Java, with the standard library only: a sample is a class with `main`, run by `java FILE`, which needs the compiler.
 */
export const java = defineLanguage({
  kind: 'program',
  name: 'java',
  label: 'Java',
  track: 'java',
  fences: ['java'],
  suffix: '.java',
  tool: 'javac',
  reach: reachJava,
  runCommand: (_tool, file) => ({ command: 'java', args: [file] }),
  checkCommand: (command, file) => ({
    command,
    args: [
      ...fast.map((option) => `-J${option}`),
      ...['-proc:none', '-XDshould-stop.ifNoError=PARSE', '-XDshould-stop.ifError=PARSE', file],
    ],
  }),
  locate(stderr, file) {
    const name = RegExp.escape(basename(file));
    const compiled = new RegExp(`^\\S*${name}:(\\d+): error: (.*)\\n.*\\n( *)\\^`, 'm').exec(stderr);
    if (compiled !== null) {
      const [, line, message = '', before = ''] = compiled;
      return { message, at: { line: Number(line), column: before.length + 1 }, isInvalid: true };
    }
    const trail = Array.from(stderr.matchAll(new RegExp(`\\(${name}:(\\d+)\\)`, 'g')), ([, line]) => ({
      line: Number(line),
      column: 1,
    }));
    const [at] = trail;
    const message = /^(?:Exception in thread "[^"]*" )?((?:\w+\.)*\w+(?:: .*)?)$/m.exec(stderr)?.[1] ?? '';
    return at === undefined ? undefined : { message, at, trail };
  },
});

/**
 * Java knows neither the proxy variables nor PEM, and says so on stderr when its own variables are set. So a script
 * stands before `java` on the search path, which turns them into options.
 */
function reachJava({ folder, pem, tool }: ReachPlace): Reach {
  const store = join(folder, 'authority.jks');
  const options = [
    ...fast,
    ...['https', 'http'].flatMap((scheme) => [`-D${scheme}.proxyHost=$host`, `-D${scheme}.proxyPort=$port`]),
    "'-Dhttp.nonProxyHosts=localhost|127.*|[::1]'",
    `'-Djavax.net.ssl.trustStore=${store}'`,
  ];
  const script = [
    '#!/bin/sh',
    `proxy=\${HTTPS_PROXY#*://} host=\${proxy%:*} port=\${proxy##*:}`,
    `exec '${join(dirname(tool), 'java')}' ${options.join(' ')} "$@"`,
  ];
  return { files: { [store]: trustStore(pem) }, programs: { java: `${script.join('\n')}\n` } };
}

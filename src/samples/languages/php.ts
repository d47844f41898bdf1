import { join } from 'node:path';
import { assembleLines } from './assemble-lines.ts';
import { defineLanguage } from './language.ts';
import { readRuntime } from './read-runtime.ts';

/**
 * PHP. The session includes each part at its own lines in the global scope. A part that is to fail runs in a child
 * process, whose status is caught, as PHP cannot catch `exit`. The opening tag may stand in a fence or not.
 */
export const php = defineLanguage({
  kind: 'session',
  name: 'php',
  label: 'PHP',
  track: 'php',
  fences: ['php'],
  suffix: '.php',
  tool: 'php',
  canCatch: () => true,
  reach({ folder, authority }) {
    const prepended = join(folder, 'php-proxy.php');
    const settings = {
      auto_prepend_file: prepended,
      'curl.cainfo': authority,
      'openssl.cafile': authority,
      display_errors: 'stderr',
      log_errors: 'Off',
    };
    const ini = Object.entries(settings).map(([name, value]) => `${name} = "${value}"\n`);
    return {
      environment: { PHP_INI_SCAN_DIR: `:${join(folder, 'php')}` },
      files: {
        [prepended]: readRuntime('php-proxy.php'),
        [join(folder, 'php', 'samples.ini')]: ini.join(''),
      },
    };
  },
  fileText: (text, line) => `<?php ${'\n'.repeat(line - 1)}${withoutTag(text)}\n`,
  assemble: (source) => ({
    program: assembleLines(
      source.parts.map((part) => ({ ...part, text: withoutTag(part.text) })),
      { prologue: '', open: () => '', close: () => '', epilogue: '' },
    ),
    runtime: 'php-session.php',
  }),
  sessionArguments: ({ program, runtime }, { token, parts }) => [
    ...[runtime, program, token],
    ...parts.map(({ gate, line, text, catches }) =>
      [gate, line, text.split('\n').length, catches ? 1 : 0].join(':'),
    ),
  ],
  runCommand: (command, file) => ({ command, args: [file] }),
  checkCommand: (command, file) => ({
    command,
    args: ['-n', '-d', 'display_errors=stderr', '-d', 'log_errors=0', '-l', file],
  }),
  locate(stderr, file) {
    const name = RegExp.escape(file);
    const said = /(?:Parse|Fatal) error: +(?:Uncaught )?(.*?) in (\S+?)(?:(?: on line |:)(\d+))$/ms.exec(
      stderr,
    );
    const places = [...stderr.matchAll(new RegExp(`${name}(?:\\((\\d+)\\)|:(\\d+)| on line (\\d+))`, 'g'))];
    const trail = places.map(([, first, second, third]) => ({
      line: Number(first ?? second ?? third),
      column: 1,
    }));
    const [at] = trail;
    if (at === undefined) return undefined;
    const message = said?.[1]?.split('\n')[0] ?? '';
    return { message, at, trail, isInvalid: /^\s*(?:PHP )?Parse error:/m.test(stderr) };
  },
});

/** The text without its opening tag, which stands on the first line of a file; blanks in its place. */
function withoutTag(text: string): string {
  if (/^<\?php\b/.test(text)) return text.replace('<?php', '     ');
  return /^\s*<(?!<<)/.test(text) ? `?>${text}` : text;
}

import { assembleLines } from './assemble-lines.ts';
import { defineLanguage } from './language.ts';

/** Output must be there when a service is stopped, so it is not kept back; the file is `$0`, as when Ruby runs it. */
const runner = '$stdout.sync = $stderr.sync = true; load($PROGRAM_NAME = File.expand_path(ARGV.shift))';

/**
 * Ruby. The session evaluates each part of the assembled file at its own lines in one binding: an exception or `exit`
 * of a part that is to fail is caught.
 */
export const ruby = defineLanguage({
  kind: 'session',
  name: 'ruby',
  label: 'Ruby',
  track: 'ruby',
  fences: ['rb', 'ruby'],
  suffix: '.rb',
  tool: 'ruby',
  canCatch: () => true,
  assemble: (source) => ({
    program: assembleLines(source.parts, { prologue: '', open: () => '', close: () => '', epilogue: '' }),
    runtime: 'ruby-session.rb',
  }),
  sessionArguments: ({ program, runtime }, { token, parts }) => [
    ...[runtime, program, token],
    ...parts.map(({ gate, line, text, catches }) =>
      [gate, line, text.split('\n').length, catches ? 1 : 0].join(':'),
    ),
  ],
  runCommand: (command, file) => ({ command, args: ['-e', runner, file] }),
  checkCommand: (command, file) => ({ command, args: ['--disable-gems', '-W0', '-c', file] }),
  locate(stderr, file) {
    const name = RegExp.escape(file);
    const trail = Array.from(stderr.matchAll(new RegExp(`(?<!\\S)${name}:(\\d+):`, 'g')), ([, line]) => ({
      line: Number(line),
      column: 1,
    }));
    const [at] = trail;
    if (at === undefined) return undefined;
    const invalid = new RegExp(`${name}:\\d+: (syntax error.*)`).exec(stderr);
    if (invalid === null) {
      return { message: /^\S+:\d+:in .*?': (.*)$/m.exec(stderr)?.[1] ?? '', at, trail };
    }
    const said = stderr.slice(invalid.index + invalid[0].length);
    const [, before = '', what = ''] = /^(?: *\| )?( *)\^+~* ?(.*)$/m.exec(said) ?? [];
    const message = what === '' ? (invalid[1] ?? '') : what;
    return { message, at: { line: at.line, column: before.length + 1 }, isInvalid: true };
  },
});

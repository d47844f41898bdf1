import { assembleLines } from './assemble-lines.ts';
import { defineLanguage } from './language.ts';
import { readRuntime } from './read-runtime.ts';

/**
 * Python, with the standard library only (`-S`). The session compiles each part from the assembled file and runs them
 * in one scope: an exception or `sys.exit` of a part that is to fail is caught.
 */
export const python = defineLanguage({
  kind: 'session',
  name: 'python',
  label: 'Python',
  track: 'python',
  fences: ['py', 'python', 'python3'],
  suffix: '.py',
  tool: 'python3',
  canCatch: () => true,
  assemble: (source) => ({
    program: assembleLines(source.parts, { prologue: '', open: () => '', close: () => '', epilogue: '' }),
    runtime: 'python-session.py',
  }),
  sessionArguments: ({ program, runtime }, { token, parts }) => [
    ...['-E', '-S', '-B', '-u', runtime, program, token],
    JSON.stringify(
      parts.map(({ gate, line, text, catches }) => [gate, line, text.split('\n').length, catches]),
    ),
  ],
  runCommand: (command, file) => ({
    command,
    args: ['-E', '-S', '-B', '-u', '-c', readRuntime('python-run.py'), file],
  }),
  checkCommand: (command, file) => ({
    command,
    args: ['-E', '-S', '-B', '-c', readRuntime('python-check.py'), file],
  }),
  locate(stderr, file) {
    const frames = [...stderr.matchAll(/^ *File "([^"]+)", line (\d+)/gm)].filter(
      ([, name]) => name === file,
    );
    const trail = frames.map(([, , line]) => ({ line: Number(line), column: 1 })).toReversed();
    const said = stderr.slice(frames.at(-1)?.index ?? 0);
    const message = /^(?:\w+\.)*\w*(?:Error|Exception|Exit|Interrupt|Warning)\b.*$/m.exec(said)?.[0] ?? '';
    const column = Number(/^column (\d+)$/m.exec(stderr)?.[1] ?? 1);
    const [first] = trail;
    return first === undefined ? undefined : { message, at: { ...first, column }, trail };
  },
});

import { assembleLines } from './assemble-lines.ts';
import { defineLanguage, type SessionSource } from './language.ts';

/**
 * Python, with the standard library only (`-S`). The session compiles each part from the assembled file and runs them
 * in one scope: an exception or `sys.exit` of a part that is to fail is caught.
 */
export const python = defineLanguage({
  name: 'python',
  label: 'Python',
  track: 'python',
  fences: ['py', 'python', 'python3'],
  suffix: '.py',
  tool: 'python3',
  canCatch: () => true,
  assemble: (source) => ({
    program: assembleLines(source.parts, { prologue: '', open: () => '', close: () => '', epilogue: '' }),
    runtime: runtime(source),
  }),
  sessionArguments: ({ program, runtime }) => ['-E', '-S', '-B', '-u', runtime, program],
  fileArguments: (file) => ['-E', '-S', '-B', '-u', '-c', runFile, file],
  checkArguments: (file) => ['-E', '-S', '-B', '-c', checkFile, file],
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

/** `exit` and `quit` come from the module that \`-S\` leaves out. */
const builtins = `import builtins, _sitebuiltins
builtins.exit = _sitebuiltins.Quitter('exit', 'Ctrl-D')
builtins.quit = _sitebuiltins.Quitter('quit', 'Ctrl-D')
`;

const runFile = `import os, runpy, sys
sys.argv.pop(0)
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
${builtins}
runpy.run_path(sys.argv[0], run_name='__main__')
`;

const checkFile = `import sys
try:
    compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')
except SyntaxError as error:
    print(f'  File "{error.filename}", line {error.lineno}\\n{type(error).__name__}: {error.msg}\\ncolumn {error.offset}', file=sys.stderr)
`;

function runtime({ parts, token }: SessionSource): string {
  const table = parts.map(({ gate, line, text, catches }) => [
    gate,
    line,
    text.split('\n').length,
    catches ? 1 : 0,
  ]);
  return `import os, sys, traceback, types
${builtins}
channel = os.fdopen(3, 'rb', 0)
program = sys.argv[1]
sys.argv = [program]
sys.path[0] = os.getcwd()
main = types.ModuleType('__main__')
main.__file__ = program
sys.modules['__main__'] = main
with open(program, encoding='utf-8') as file:
    lines = file.read().split('\\n')

def say(text):
    os.write(3, (text + '\\n').encode())

def mark(name):
    for stream, number in ((sys.__stdout__, 1), (sys.__stderr__, 2)):
        stream.flush()
        os.write(number, ('\\x1d${token}:' + name + '\\x1d\\n').encode())

def wait(gate):
    say(f'gate {gate}')
    if not channel.readline():
        sys.__stdout__.flush()
        sys.__stderr__.flush()
        os._exit(0)

def fail(error):
    place = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        pass
    for entry in traceback.extract_tb(error.__traceback__):
        if entry.filename == program:
            place = entry
    if place is not None:
        say(f'error {place.lineno} {(place.colno or 0) + 1}')
    first = error.__traceback__.tb_next if error.__traceback__ else None
    traceback.print_exception(type(error), error, first)

def status_of(error):
    if error.code is None or isinstance(error.code, int):
        return error.code or 0
    print(error.code, file=sys.stderr)
    return 1

codes = []
for gate, line, count, catches in ${JSON.stringify(table)}:
    text = '\\n' * (line - 1) + '\\n'.join(lines[line - 1:line - 1 + count]) + '\\n'
    try:
        codes.append((gate, compile(text, program, 'exec'), catches))
    except SyntaxError as error:
        say(f'syntax {error.lineno} {error.offset} {type(error).__name__}: {error.msg}')
        sys.exit(1)

for gate, code, catches in codes:
    wait(gate)
    mark(f'begin:{gate}')
    status = 0
    try:
        exec(code, main.__dict__)
    except SystemExit as error:
        status = status_of(error)
        if not catches:
            sys.exit(status)
    except BaseException as error:
        fail(error)
        status = 1
        if not catches:
            sys.exit(1)
    mark(f'end:{gate}:{status}')
wait('end')
`;
}

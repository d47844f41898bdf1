"""Runs the parts of a session in one scope, each when it is let through its gate."""

import builtins
import json
import os
import sys
import traceback
import types

import _sitebuiltins

# `-S` leaves out the module that makes these.
builtins.exit = _sitebuiltins.Quitter('exit', 'Ctrl-D')
builtins.quit = _sitebuiltins.Quitter('quit', 'Ctrl-D')

channel = os.fdopen(3, 'rb', 0)
program, token, parts = sys.argv[1:]
sys.argv = [program]
sys.path[0] = os.getcwd()
main = types.ModuleType('__main__')
main.__file__ = program
sys.modules['__main__'] = main
with open(program, encoding='utf-8') as file:
    lines = file.read().split('\n')

def say(text):
    os.write(3, (text + '\n').encode())

def mark(name):
    for stream, number in ((sys.__stdout__, 1), (sys.__stderr__, 2)):
        stream.flush()
        os.write(number, ('\x1d' + token + ':' + name + '\x1d\n').encode())

def wait(gate):
    say(f'gate {gate}')
    if not channel.readline():
        sys.__stdout__.flush()
        sys.__stderr__.flush()
        os._exit(0)

def fail(error):
    place = None
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
for gate, line, count, catches in json.loads(parts):
    text = '\n' * (line - 1) + '\n'.join(lines[line - 1:line - 1 + count]) + '\n'
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

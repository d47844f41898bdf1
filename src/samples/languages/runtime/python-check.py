"""Compiles a file without running it; prints what is wrong with it, and at which column."""

import sys
try:
    compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')
except SyntaxError as error:
    print(f'  File "{error.filename}", line {error.lineno}\n{type(error).__name__}: {error.msg}\ncolumn {error.offset}', file=sys.stderr)

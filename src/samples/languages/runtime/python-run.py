"""Runs a file as `python3 FILE` does, without the packages of the machine."""

import builtins
import os
import runpy
import sys

import _sitebuiltins

sys.argv.pop(0)
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
builtins.exit = _sitebuiltins.Quitter('exit', 'Ctrl-D')
builtins.quit = _sitebuiltins.Quitter('quit', 'Ctrl-D')

runpy.run_path(sys.argv[0], run_name='__main__')

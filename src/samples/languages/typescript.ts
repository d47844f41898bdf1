import { stripTypeScriptTypes } from 'node:module';
import { defineLanguage } from './language.ts';
import { assembleNode, canCatchNode, locateNode, reachNode } from './node-session.ts';

/** TypeScript, with the types that Node strips: no enums, namespaces or parameter properties. */
export const typescript = defineLanguage({
  kind: 'session',
  name: 'typescript',
  label: 'TypeScript',
  track: 'typescript',
  fences: ['ts', 'typescript', 'mts'],
  suffix: '.mts',
  tool: 'node',
  canCatch: canCatchNode,
  assemble: assembleNode,
  sessionArguments: ({ program, runtime }, { token }) => ['--import', runtime, program, token],
  reach: reachNode,
  runCommand: (command, file) => ({ command, args: [file] }),
  checkCommand: (command, file) => ({ command, args: ['--check', file] }),
  checkedText: (text) => stripTypeScriptTypes(text),
  locate: locateNode,
});

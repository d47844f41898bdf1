import { stripTypeScriptTypes } from 'node:module';
import { defineLanguage } from './language.ts';
import { assembleNode, canCatchNode, locateNode } from './node-session.ts';

/** TypeScript, with the types that Node strips: no enums, namespaces or parameter properties. */
export const typescript = defineLanguage({
  name: 'typescript',
  label: 'TypeScript',
  track: 'typescript',
  fences: ['ts', 'typescript', 'mts'],
  suffix: '.mts',
  tool: 'node',
  canCatch: canCatchNode,
  assemble: assembleNode,
  sessionArguments: ({ program, runtime }, { token }) => ['--import', runtime, program, token],
  fileArguments: (file) => [file],
  checkArguments: (file) => ['--check', file],
  checkedText: (text) => stripTypeScriptTypes(text),
  locate: locateNode,
});

import { defineLanguage } from './language.ts';
import { assembleNode, canCatchNode, locateNode } from './node-session.ts';

/** JavaScript: one ES module per session. Imports are hoisted, as in any module. */
export const javascript = defineLanguage({
  name: 'javascript',
  label: 'JavaScript',
  track: 'node',
  fences: ['js', 'javascript', 'mjs'],
  suffix: '.mjs',
  tool: 'node',
  canCatch: canCatchNode,
  assemble: assembleNode,
  sessionArguments: ({ program, runtime }, { token }) => ['--import', runtime, program, token],
  fileArguments: (file) => [file],
  checkArguments: (file) => ['--check', file],
  locate: locateNode,
});

import { defineLanguage } from './language.ts';
import { assembleNode, canCatchNode, locateNode, reachNode } from './node-session.ts';

/** JavaScript: one ES module per session. Imports are hoisted, as in any module. */
export const javascript = defineLanguage({
  kind: 'session',
  name: 'javascript',
  label: 'JavaScript',
  track: 'node',
  fences: ['js', 'javascript', 'mjs'],
  suffix: '.mjs',
  tool: 'node',
  canCatch: canCatchNode,
  assemble: assembleNode,
  sessionArguments: ({ program, runtime }, { token }) => ['--import', runtime, program, token],
  reach: reachNode,
  runCommand: (command, file) => ({ command, args: [file] }),
  checkCommand: (command, file) => ({ command, args: ['--check', file] }),
  locate: locateNode,
});

import { defineLanguage } from './language.ts';
import { nodeSession } from './node-session.ts';

/** JavaScript: one ES module per session. Imports are hoisted, as in any module. */
export const javascript = defineLanguage({
  ...nodeSession,
  name: 'javascript',
  label: 'JavaScript',
  track: 'node',
  fences: ['js', 'javascript', 'mjs'],
  suffix: '.mjs',
});

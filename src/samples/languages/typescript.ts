import { stripTypeScriptTypes } from 'node:module';
import { defineLanguage } from './language.ts';
import { nodeSession } from './node-session.ts';

/** TypeScript, with the types that Node strips: no enums, namespaces or parameter properties. */
export const typescript = defineLanguage({
  ...nodeSession,
  name: 'typescript',
  label: 'TypeScript',
  track: 'typescript',
  fences: ['ts', 'typescript', 'mts'],
  suffix: '.mts',
  checkedText: (text) => stripTypeScriptTypes(text),
});

import { dirname, relative, sep } from 'node:path';
import type { ScaffoldSource } from '#scaffold/plan-scaffold.ts';
import { kindsOf } from './complete-request.ts';

/** The table of kinds, each with what it makes and where its template was found. `folder` is the team’s own. */
export function listKinds(templates: ScaffoldSource['templates'], folder: string): string {
  const kinds = kindsOf(templates);
  const width = Math.max(...kinds.map(({ kind }) => kind.length));
  const rows = kinds.map(({ kind, facts, folder: found }) => {
    const isOwn = dirname(found) === folder;
    const place = isOwn ? relative(dirname(dirname(folder)), found).replaceAll(sep, '/') : 'Handrail’s own';
    return `  ${kind.padEnd(width)}  ${facts.summary} (${place})\n`;
  });
  return `Kinds of \`handrail new KIND SLUG\`, each with where its template was found:\n${rows.join('')}`;
}

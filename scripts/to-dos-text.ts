import { plural } from '#diagnostics/plural.ts';
import { findToDos } from '#lint/to-dos/find-to-dos.ts';

/** How many to-do items stand in new files. */
export function countToDos(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, text) => sum + findToDos(text, true).length, 0);
}

/** The same as a sentence. */
export function toDosText(files: ReadonlyMap<string, string>): string {
  const count = countToDos(files);
  return `${plural(count, 'place')} in it ${count === 1 ? 'says' : 'say'} \`TODO:\` and what is to be written.`;
}

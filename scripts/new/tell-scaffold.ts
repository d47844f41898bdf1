import { join, relative, resolve } from 'node:path';
import { plural } from '#diagnostics/plural.ts';
import { shellWord } from '#guide/shell-word.ts';
import type { Scaffold, ScaffoldRequest } from '#scaffold/plan-scaffold.ts';
import { handrailCommand } from '../handrail-command.ts';
import { countToDos, toDosText } from '../to-dos-text.ts';

/** How a scaffold is told. */
export interface Telling {
  /** The absolute content root. */
  readonly root: string;
  /** The folder that the command line names, as it is written there. */
  readonly named: string | undefined;
  readonly request: ScaffoldRequest;
  readonly env: NodeJS.ProcessEnv;
  /** Whether the files were listed before. */
  readonly isListed: boolean;
}

/** The files of a scaffold, one a line, each by the folder that the command line names. */
export function listFiles(
  { files }: Scaffold,
  { root, named = '.' }: Pick<Telling, 'root' | 'named'>,
): string {
  const folder = join(named, relative(resolve(named), root));
  return [...files.keys()].map((path) => `  ${folder}/${path}\n`).join('');
}

/** What was made, and the commands that come next. */
export function tellScaffold(scaffold: Scaffold, telling: Telling): string {
  const { request, isListed } = telling;
  const { files, besides, isSimulated } = scaffold;
  const others = besides
    .map(({ kind, slug }) => `the ${kind === 'auth' ? 'auth section' : kind} \`${slug}\``)
    .join(' and ');
  const made = isListed ? `Made ${plural(files.size, 'file')}.\n` : `Made:\n${listFiles(scaffold, telling)}`;
  const notes = [
    ...(besides.length === 0 ? [] : [`It refers to ${others}, made with it.`]),
    ...(isSimulated === false
      ? [
          `The simulator of \`${request.provider}\` lacks what this template calls, so its samples call nothing yet.`,
        ]
      : []),
    ...(countToDos(files) === 0 ? [] : [toDosText(files)]),
  ];
  return `${made}\n${notes.join('\n')}\n\nWhat comes next:\n${nextSteps(telling)}`;
}

function nextSteps({ named, request: { slug }, env }: Telling): string {
  const handrail = handrailCommand(env);
  const option = named === undefined ? '' : ` --root ${shellWord(named)}`;
  const steps = [
    [`${handrail} check${option}`, 'lists what is left to do, each with its place'],
    [`${handrail} samples${option} ${slug}`, 'runs its samples, and provokes its errors'],
    [`${handrail} dev${option}`, 'shows the site while you write'],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return steps.map(([command, what]) => `  ${command.padEnd(width)}  ${what}\n`).join('');
}

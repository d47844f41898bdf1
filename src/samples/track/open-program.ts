import type { ProgramLanguage } from '../languages/language.ts';
import { type Background, endOf, startBackground } from '../session/run-file.ts';
import { writeSource } from '../session/write-program.ts';
import type { SessionPart, TrackSession } from './open-session.ts';
import { launchOptions, type TrackContext } from './track-context.ts';

/** Writes a sample that is a whole program. Its process starts when it is let through its gate. */
export async function openProgram(
  context: TrackContext,
  language: ProgramLanguage,
  { name, part }: { name: string; part: SessionPart },
): Promise<TrackSession> {
  const tool = context.job.tools[language.tool];
  if (tool === undefined) throw new Error(`${language.tool} is not installed.`);
  const folder = context.workspace.samples;
  const program = await writeSource({ folder, language }, name, part);
  let background: Background | undefined;
  return {
    language,
    program,
    parts: [part],
    blockedBy: undefined,
    async run(_gate, timeout) {
      const command = language.runCommand(tool.path, program);
      background = startBackground({ ...launchOptions(context), ...command });
      const { isInTime, excess, ...run } = await endOf(background, timeout);
      const failure =
        excess === undefined ? {} : { failure: { message: excess, at: { line: 0, column: 1 } } };
      return { ...run, ...failure, end: isInTime ? 'exit' : 'timeout' };
    },
    async close() {
      background?.running.kill();
      await background?.running.ended.catch(() => undefined);
    },
  };
}

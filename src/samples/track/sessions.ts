import type { Sample } from '#guide/mdx-document.ts';
import type { LanguageName } from '../languages/language.ts';
import { languageNamed } from '../languages.ts';
import { expectedStatus } from './judge-run.ts';
import { openProgram } from './open-program.ts';
import { openSession, type SessionPart, type TrackSession } from './open-session.ts';
import type { Service } from './start-service.ts';
import type { Step } from './track.ts';
import type { TrackContext } from './track-context.ts';

/** Every process of a track that is still there. */
export interface Sessions {
  /** The session of each language. */
  readonly shared: Map<LanguageName, TrackSession>;
  /** The sessions of samples that run alone. */
  readonly own: TrackSession[];
  readonly services: { readonly sample: Sample; readonly service: Service }[];
}

/** A command to run in the session of bash after all samples. */
export interface ExtraPart {
  readonly gate: number;
  readonly id: string;
  readonly text: string;
}

/**
 * Opens the session of every language of a track, all at once. Commands stand in the program of bash after the last
 * line of the page.
 */
export async function openSessions(context: TrackContext, extra: readonly ExtraPart[]): Promise<Sessions> {
  const { steps } = context.job.track;
  const parts = new Map<LanguageName, SessionPart[]>();
  for (const [gate, step] of steps.entries()) {
    if (step.kind !== 'run' || step.isAlone) continue;
    parts.set(step.language, [...(parts.get(step.language) ?? []), partOf(step.sample, gate, step)]);
  }
  if (extra.length > 0)
    parts.set('bash', [...(parts.get('bash') ?? []), ...placeExtra(extra, context.job.page.lines)]);
  const opened = await Promise.all(
    [...parts].map(async ([name, ofLanguage]) => {
      const language = languageNamed(name);
      if (language.kind !== 'session') throw new Error(`${language.label} has no session.`);
      const session = await openSession(context, language, { name: 'session', parts: ofLanguage });
      return [name, session] as const;
    }),
  );
  return { shared: new Map(opened), own: [], services: [] };
}

/** Opens a process for one sample that runs alone. */
export async function openOwnSession(
  context: TrackContext,
  sessions: Sessions,
  { sample, language, gate }: { sample: Sample; language: LanguageName; gate: number },
): Promise<TrackSession> {
  const part = { ...partOf(sample, gate, { language }), catches: false };
  const name = `sample-${gate}`;
  const own = languageNamed(language);
  const session =
    own.kind === 'program'
      ? await openProgram(context, own, { name, part })
      : await openSession(context, own, { name, parts: [part] });
  sessions.own.push(session);
  return session;
}

/** Ends every process. */
export async function closeSessions({ shared, own }: Sessions): Promise<void> {
  await Promise.all([...shared.values(), ...own].map((session) => session.close()));
}

function partOf(
  sample: Sample,
  gate: number,
  { language }: Pick<Extract<Step, { kind: 'run' }>, 'language'>,
): SessionPart {
  const { id, text, line, indent } = sample;
  const own = languageNamed(language);
  const catches = own.kind === 'session' && expectedStatus(sample) !== 0 && own.canCatch(text);
  return { id, gate, text, line, indent, catches };
}

function placeExtra(extra: readonly ExtraPart[], lines: number): SessionPart[] {
  let line = lines + 2;
  return extra.map(({ gate, id, text }) => {
    const part = { gate, id, text, line, indent: 0, catches: true };
    line += text.split('\n').length + 2;
    return part;
  });
}

import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Language, ProgramPart, SessionLanguage, SyntaxProblem } from '../languages/language.ts';
import { type SampleRun, type Session, startSession } from '../session/start-session.ts';
import { checkSyntax } from './check-syntax.ts';
import { invalidSample } from './invalid-sample.ts';
import { isInside, type Placed, placeInSample, placeOfText } from './place-in-sample.ts';
import { printedTail } from './printed-tail.ts';
import { launchOptions, type TrackContext } from './track-context.ts';

/** A sample, or a command, as a part of a session. */
export interface SessionPart extends ProgramPart, Placed {
  readonly id: string;
}

/** A session of a track. Once a part has ended its process, later parts are blocked by that one. */
export interface TrackSession {
  readonly language: Language;
  readonly program: string;
  readonly parts: readonly SessionPart[];
  /** The id of the part that keeps the others from running. */
  blockedBy: string | undefined;
  /** Why the session could not be started, at the part that is to blame. */
  readonly failure?: Diagnostic;
  run(gate: number, timeout: number): Promise<SampleRun>;
  close(): Promise<void>;
}

/** How long a process has to get to its first gate, in milliseconds. */
const startTime = 60_000;

/** Starts the process of some parts and waits until it stands at its first gate: by then all of them are valid. */
export async function openSession(
  context: TrackContext,
  language: SessionLanguage,
  { name, parts }: { name: string; parts: readonly SessionPart[] },
): Promise<TrackSession> {
  const tool = context.job.tools[language.tool];
  if (tool === undefined) throw new Error(`${language.tool} is not installed.`);
  const session = await startSession({
    ...launchOptions(context),
    language,
    command: tool.path,
    name: `${name}-${language.name}`,
    parts,
  });
  const run = await session.start(startTime);
  if (run === undefined) {
    const { program, run: runPart, close } = session;
    return { language, program, parts, blockedBy: undefined, run: runPart, close };
  }
  await session.close();
  const problem =
    (await findProblem(context, language, parts)) ?? startProblem({ language, parts }, run, session);
  return failed(context, { language, parts }, { ...problem, run, program: session.program });
}

/** What kept a session from starting, and the part that is to blame. */
interface StartProblem {
  readonly part: SessionPart;
  readonly problem: SyntaxProblem;
  readonly isSyntax: boolean;
  readonly run?: SampleRun;
  readonly program?: string;
}

/** Finds the first part that is not valid by itself. */
async function findProblem(
  context: TrackContext,
  language: Language,
  parts: readonly SessionPart[],
): Promise<StartProblem | undefined> {
  const problems = await Promise.all(
    parts.map(async (part) => {
      const checkable = { id: `session-${part.gate}`, text: part.text, line: part.line };
      return { part, problem: await checkSyntax(context, language, checkable), isSyntax: true };
    }),
  );
  const first = problems.find(({ problem }) => problem !== undefined);
  return first?.problem === undefined ? undefined : { ...first, problem: first.problem };
}

/** Reads from the output of a process that ended before its first gate which part is to blame. */
function startProblem(
  { language, parts }: Pick<TrackSession, 'language' | 'parts'>,
  run: SampleRun,
  session: Session,
): StartProblem {
  const [first] = parts;
  if (first === undefined) throw new Error('A session has at least one sample.');
  const located = run.failure?.message === '' ? undefined : run.failure;
  const problem = located ?? language.locate(run.stderr, session.program);
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(run.stderr);
  const importer = parts.find(
    ({ text }) => missing?.[1] !== undefined && text.includes(missing[1].split('/').at(-1) ?? ''),
  );
  const owner =
    parts.find((part) => problem !== undefined && isInside(part, problem.at.line)) ?? importer ?? first;
  const message = missing?.[0] ?? problem?.message ?? 'the process ended before the first sample';
  const at =
    problem !== undefined && isInside(owner, problem.at.line)
      ? problem.at
      : lineOfImport(owner, missing?.[1]);
  return { part: owner, problem: { message, at }, isSyntax: /SyntaxError/.test(message), run };
}

function lineOfImport(part: SessionPart, name: string | undefined): SyntaxProblem['at'] {
  const start = placeOfText('', part, name?.split('/').at(-1) ?? '\n').span?.start;
  return { line: start?.line ?? part.line, column: Math.max(1, (start?.column ?? 1) - part.indent) };
}

function failed(
  context: TrackContext,
  { language, parts }: Pick<TrackSession, 'language' | 'parts'>,
  { part, problem, isSyntax, run, program }: StartProblem,
): TrackSession {
  const { page } = context.job;
  const place = placeInSample(page.file, part, problem.at);
  const names = {
    file: page.file,
    folder: context.workspace.samples,
    ...(program === undefined ? {} : { program }),
  };
  const output = run === undefined ? '' : printedTail(run, names, context.redact);
  const failure = isSyntax
    ? invalidSample(place, part.id, { label: language.label, message: problem.message })
    : report(
        'samples/failed',
        place,
        `\`${part.id}\` cannot start: ${problem.message}.`,
        output === '' ? {} : { output },
      );
  return {
    language,
    program: program ?? '',
    parts,
    blockedBy: part.id,
    failure,
    run: () => Promise.reject(new Error('The session did not start.')),
    close: () => Promise.resolve(),
  };
}

import { type ChildProcess, fork } from 'node:child_process';

/** How jobs are spread over processes. */
export interface ProcessesOptions<Job, Answer> {
  /** The program of each process: it sends {@link readyMessage}, then answers each job that it is sent, in their order. */
  readonly program: string;
  /** The first message to each process, before its jobs. */
  readonly greeting?: object;
  /** What a job is sent as. */
  readonly messageOf: (job: Job) => object;
  /** How many processes at most. */
  readonly processes: number;
  /** Fewer jobs than this are not worth another process. */
  readonly jobsPerProcess: number;
  /** How long one job may take, in milliseconds. */
  readonly timeLimit: number;
  readonly signal: AbortSignal;
  /** Processes of the same program that have nothing to do: they are used first, and kept there in the end. */
  readonly idle?: IdleProcesses;
  /** Hears of each answer, in the order in which they are made. */
  readonly onAnswer: (job: Job, answer: Answer) => void;
  /** Hears of each job that ended its process. `how` says what became of it: `takes more than 30 s`. */
  readonly onFailure: (job: Job, how: string) => void;
}

/** What a program sends when it can take jobs: the time that it took to load is that of no job. */
export const readyMessage = 'ready';

/** How long a program may take to load, in milliseconds: a machine can be busy. */
const startLimit = 60_000;
/** How many jobs a process is sent ahead of its answers, so that it never waits. */
const ahead = 8;
/**
 * Short-lived objects are collected after 4 MB of them and not after 16: a process that parses page after page holds 40 MB
 * less and is as fast. It is no limit: a large page takes what it needs.
 */
const execArgv = ['--max-semi-space-size=4'];

/**
 * Lets processes of their own do jobs, so that what ends one of them, such as a crash in a parser or a loop without end,
 * costs one job and not the others. Rejects with the reason of `signal` when it aborts.
 */
export async function runInProcesses<Job, Answer>(
  jobs: readonly Job[],
  options: ProcessesOptions<Job, Answer>,
): Promise<void> {
  const queue = [...jobs];
  const count = Math.min(options.processes, Math.ceil(jobs.length / options.jobsPerProcess));
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (queue.length > 0 && !options.signal.aborted) await runProcess(queue, options);
    }),
  );
  options.signal.throwIfAborted();
}

/** Processes that wait for more jobs. Whoever makes one closes it. */
export interface IdleProcesses {
  /** Gives one that lives, if there is one. */
  readonly take: () => ChildProcess | undefined;
  readonly keep: (child: ChildProcess) => void;
  readonly close: () => void;
}

/** Keeps processes from one run of jobs to the next: loading a program takes longer than most jobs. */
export function keepIdle(): IdleProcesses {
  const children: ChildProcess[] = [];
  let isClosed = false;
  const isAlive = ({ connected, exitCode, signalCode }: ChildProcess) =>
    connected && exitCode === null && signalCode === null;
  return {
    take() {
      for (let child = children.pop(); child !== undefined; child = children.pop())
        if (isAlive(child)) return child.removeAllListeners('error');
      return undefined;
    },
    // What becomes of it while it is idle is looked at when it is taken.
    keep(child) {
      if (isClosed && isAlive(child)) child.disconnect();
      else children.push(child.on('error', () => undefined));
    },
    close() {
      isClosed = true;
      for (const child of children.splice(0)) if (isAlive(child)) child.disconnect();
    },
  };
}

/** Lets one process do jobs of the queue until there are none, or until it ends. */
function runProcess<Job, Answer>(queue: Job[], options: ProcessesOptions<Job, Answer>): Promise<void> {
  const { program, greeting, messageOf, signal, idle } = options;
  const sent: Job[] = [];
  const kept = idle?.take();
  const child = kept ?? fork(program, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv });
  const watch = watchOver(child, options.timeLimit);
  if (kept !== undefined) watch.isAlive();
  const stop = () => void child.kill('SIGKILL');
  // An error is that of a process which has ended: `exit` tells of it.
  const tell = (message: object) => child.send(message, () => undefined);
  const feed = () => {
    while (sent.length < ahead && queue.length > 0) {
      const job = queue.shift() as Job;
      sent.push(job);
      tell(messageOf(job));
    }
    if (sent.length > 0 || !child.connected) return;
    if (idle === undefined) child.disconnect();
    else leave(idle);
  };
  const done = Promise.withResolvers<void>();
  const leave = (to: IdleProcesses) => {
    signal.removeEventListener('abort', stop);
    watch.end();
    for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event);
    to.keep(child);
    done.resolve();
  };
  if (greeting !== undefined) tell(greeting);
  child.on('message', (answer) => {
    watch.isAlive();
    if (answer === readyMessage) return;
    options.onAnswer(sent.shift() as Job, answer as Answer);
    feed();
  });
  signal.addEventListener('abort', stop, { once: true });
  const end = (how: string) => {
    signal.removeEventListener('abort', stop);
    const late = watch.end();
    // The first job that was not answered is the one that ended the process; another process takes the others.
    const [failed, ...others] = signal.aborted ? [] : sent;
    if (failed !== undefined) options.onFailure(failed, late ?? how);
    queue.unshift(...others);
    done.resolve();
  };
  child.once('error', ({ message }) => end(`cannot start: ${message}`));
  child.once('exit', (code, by) => end(by === null ? `ended with ${code}` : `was ended by ${by}`));
  feed();
  return done.promise;
}

/** Kills a process that is silent for too long: until it is ready, or within one job. */
function watchOver(child: ChildProcess, timeLimit: number) {
  let late: string | undefined;
  const killAfter = (time: number, how: string) =>
    setTimeout(() => {
      late = how;
      child.kill('SIGKILL');
    }, time);
  let timer = killAfter(startLimit, 'cannot start in time');
  return {
    isAlive() {
      clearTimeout(timer);
      timer = killAfter(timeLimit, `takes more than ${timeLimit / 1000} s`);
    },
    /** Says why it was killed, if it was. */
    end() {
      clearTimeout(timer);
      return late;
    },
  };
}

import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { LiveState } from '#site/live/live-state.ts';
import { runDev } from '../../../scripts/dev/run-dev.ts';

/** A development server of this process, on any free port. */
export interface RunningDev extends AsyncDisposable {
  readonly url: string;
  readonly state: () => LiveState;
  /** Waits for a state, and gives it; rejects where the server ends before. */
  readonly until: (is: (state: LiveState) => boolean) => Promise<LiveState>;
  /** The same for a state in which all is done: checked, drawn and run. */
  readonly settled: (is?: (state: LiveState) => boolean) => Promise<LiveState>;
  /** What it printed so far, to both streams. */
  readonly printed: () => string;
  readonly stop: () => Promise<number>;
}

/** What is served besides a content root. */
export interface DevSettings {
  readonly hasSamples?: boolean;
  readonly chromiumPath?: string;
}

interface Heard {
  readonly state: LiveState;
  readonly isSettled: boolean;
}

/** Serves a content root as `handrail dev` does, until the end of the test at the latest. */
export async function serveDev(
  context: Pick<TestContext, 'after'>,
  root: string,
  { hasSamples = false, chromiumPath }: DevSettings = {},
): Promise<RunningDev> {
  const over = new AbortController();
  const listeners = new Set<(heard: Heard) => void>();
  const said: string[] = [];
  let last: LiveState | undefined;
  const tell = (state: LiveState, isSettled: boolean) => {
    last = state;
    for (const listener of [...listeners]) listener({ state, isSettled });
  };
  const say = (text: string) => void said.push(text);
  const opened = Promise.withResolvers<string>();
  const print = (text: string) => {
    say(text);
    if (/^http:\S+\n$/.test(text)) opened.resolve(text.trim());
  };
  const stateDir = join(dirname(root), '.handrail');
  const plan = { root, stateDir, port: 0, chromiumPath, hasSamples, isOpened: false };
  const listener = {
    onState: (state: LiveState) => tell(state, false),
    onSettled: (state: LiveState) => tell(state, true),
  };
  const ended = runDev(plan, { print, progress: say, signal: over.signal }, listener);
  ended.catch(opened.reject);
  const wait = (is: (heard: Heard) => boolean) =>
    new Promise<LiveState>((resolve, reject) => {
      const listen = (heard: Heard) => {
        if (!is(heard)) return;
        listeners.delete(listen);
        resolve(heard.state);
      };
      listeners.add(listen);
      ended.then(() => reject(new Error(`It ended:\n${said.join('')}`)), reject);
    });
  const stop = () => {
    over.abort('SIGINT');
    return ended;
  };
  context.after(stop);
  const first = wait(({ isSettled }) => isSettled);
  const url = await opened.promise;
  await first;
  const state = () => last as LiveState;
  return {
    url,
    state,
    until: (is) => (is(state()) ? Promise.resolve(state()) : wait((heard) => is(heard.state))),
    settled: (is = () => true) => wait((heard) => heard.isSettled && is(heard.state)),
    printed: () => said.join(''),
    stop,
    // What a test removes after its end is written by nobody any more.
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}

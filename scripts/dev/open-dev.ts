import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { RunResult } from '#samples/run-result.ts';
import type { LiveState } from '#site/live/live-state.ts';
import type { CommandContext } from '../command.ts';
import { findingsText, hasErrors } from '../print-report.ts';
import { reportFailure } from '../report-failure.ts';
import { runText } from '../samples/watch.ts';
import { roundLine } from '../watch/watch-rounds.ts';
import { type DevBoard, type DevFacts, openBoard } from './dev-board.ts';
import { type Drawer, drawLater } from './draw-later.ts';
import { failureText } from './failure-text.ts';
import { openSampleLane, type SampleLane } from './sample-lane.ts';
import { type ServePlan, type StateServer, serveState } from './serve-state.ts';

/** What is served while it is written. */
export interface DevPlan extends ServePlan {
  /** The executable of a Chromium that draws the diagrams. */
  readonly chromiumPath: string | undefined;
  /** Whether samples are run. */
  readonly hasSamples: boolean;
}

/** Who hears of what goes on. */
export interface DevEvents {
  readonly context: Pick<CommandContext, 'print' | 'progress' | 'signal'>;
  readonly onState: (state: LiveState) => void;
  /** Hear that work besides the rounds begins, and that it ends. */
  readonly onBusy: () => void;
  readonly onIdle: () => void;
}

/** Everything that is at work from the end of the first round on. */
export interface OpenDev {
  readonly board: DevBoard;
  readonly server: StateServer;
  /** None where samples are not run. */
  readonly lane: SampleLane | undefined;
  readonly drawer: Drawer;
}

/** Starts the server, and what works besides it. @throws {UsageError} where the port is taken */
export async function openDev(
  plan: DevPlan,
  events: DevEvents,
  facts: Pick<DevFacts, 'library' | 'addresses' | 'checked'>,
): Promise<OpenDev> {
  const { context, onState, onBusy, onIdle } = events;
  const { stateDir } = plan;
  let server: StateServer | undefined;
  const board = openBoard({ ...facts, ...nothing }, (state) => {
    server?.show(state);
    onState(state);
  });
  server = await serveState(plan, context, board.state());
  const onFailure = (error: unknown) => {
    reportFailure(error, context);
    return failureText(error);
  };
  const onResult = (result: RunResult, found: readonly Diagnostic[]) =>
    context.print(resultText(result, found, plan.root));
  const { progress } = context;
  return {
    board,
    server,
    drawer: drawLater({ ...plan, board, onBusy, onIdle, onFailure }),
    lane: plan.hasSamples
      ? openSampleLane({ stateDir, board, progress, onResult, onFailure, onBusy, onIdle })
      : undefined,
  };
}

const nothing: Omit<DevFacts, 'library' | 'addresses' | 'checked'> = {
  drawn: [],
  sampled: new Map(),
  running: new Map(),
  failure: undefined,
  failedRuns: new Map(),
};

/** What a run tells; nothing where all of it came from the cache, and nothing is wrong. */
function resultText(result: RunResult, found: readonly Diagnostic[], root: string): string {
  const isGood = !hasErrors(found);
  if (isGood && result.tracks.every(({ cached }) => cached)) return '';
  const since = performance.now() - Math.max(0, ...result.tracks.map(({ durationMs }) => durationMs));
  const line = roundLine({ isGood, text: runText({ ...result, diagnostics: found }), since });
  return `${findingsText(found, root)}${line}`;
}

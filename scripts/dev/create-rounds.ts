import { documentsOf } from '#library/library.ts';
import type { IdleProcesses } from '#library/run-in-processes.ts';
import { selectChanged } from '#samples/select-changed.ts';
import type { LiveState } from '#site/live/live-state.ts';
import { changedFiles, type Examined, examineRound, readRound } from './examine-round.ts';
import { failureText } from './failure-text.ts';
import { type DevEvents, type DevPlan, type OpenDev, openDev } from './open-dev.ts';
import { roundText } from './round-text.ts';

/** Who else hears of what is shown. */
export interface DevListener {
  readonly onState?: (state: LiveState) => void;
  /** Hears that everything is done: checked, drawn and run. */
  readonly onSettled?: (state: LiveState) => void;
}

/** What rounds are made of. */
export interface RoundsOptions extends Pick<DevEvents, 'context'> {
  readonly plan: DevPlan;
  readonly listener: DevListener;
  /** Processes that examine files, from round to round. */
  readonly idle: IdleProcesses;
}

/** Rounds of a content root that is written: the first one opens the server. */
export interface Rounds {
  readonly run: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes the rounds. One that fails leaves what was shown before, and says so there. */
export function createRounds(options: RoundsOptions): Rounds {
  const { plan, context, listener, idle } = options;
  let open: OpenDev | undefined;
  let last: Examined | undefined;
  let work = 0;
  const onBusy = () => {
    work += 1;
  };
  const onIdle = () => {
    work -= 1;
    if (work === 0 && open !== undefined) listener.onSettled?.(open.board.state());
  };
  const onState = (state: LiveState) => listener.onState?.(state);
  const attempt = async () => {
    const since = performance.now();
    const examined = await examineRound(plan, context, idle);
    const { diagnostics } = examined.judged;
    const changed = changedFiles(last?.content.hashes ?? new Map(), examined.content.hashes);
    open?.board.update({ checked: diagnostics, failure: undefined });
    const before = { root: plan.root, before: last?.judged.diagnostics ?? [], changed, since };
    context.print(roundText(examined, before));
    last = examined;
    if (open === undefined) {
      const facts = { ...(await readRound(plan)), checked: diagnostics };
      open = await openDev(plan, { context, onState, onBusy, onIdle }, facts);
      workOn(open, []);
    } else if (changed.length > 0) {
      open.board.update(await readRound(plan), 'content');
      await open.server.move(open.board.state());
      workOn(open, changed);
    }
  };
  return {
    async run() {
      onBusy();
      try {
        await attempt();
      } catch (error) {
        open?.board.update({ failure: failureText(error) });
        throw error;
      } finally {
        onIdle();
      }
    },
    async close() {
      await open?.lane?.stop();
      await open?.drawer.done();
      await open?.server.stop();
    },
  };
}

/** Draws and runs what depends on the files that changed; in the beginning, all pages, when there is time. */
function workOn({ board, drawer, lane }: OpenDev, changed: readonly string[]): void {
  const { library } = board.facts();
  const pages = documentsOf(library);
  const isFirst = changed.length === 0;
  const touched = isFirst ? [] : pages.filter(selectChanged(library, changed));
  drawer.draw(library);
  lane?.take(
    library,
    touched.map(({ file }) => file),
    isFirst ? pages.map(({ file }) => file) : [],
  );
}

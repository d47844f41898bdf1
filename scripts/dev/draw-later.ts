import { documentsOf, type Library } from '#library/library.ts';
import { drawFindings } from '../draw-findings.ts';
import type { DevBoard } from './dev-board.ts';

/** Where diagrams are drawn, and who hears of it. */
export interface DrawOptions {
  readonly board: DevBoard;
  readonly stateDir: string;
  readonly chromiumPath: string | undefined;
  readonly onBusy: () => void;
  readonly onIdle: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** Draws the diagrams of libraries, one library after the other and besides everything else. */
export interface Drawer {
  readonly draw: (library: Library) => void;
  /** Resolves when nothing is drawn any more. */
  readonly done: () => Promise<void>;
}

/**
 * Makes what draws. Pages that show a diagram which was not drawn before are then other ones. Libraries with the same diagrams
 * are drawn once.
 */
export function drawLater(options: DrawOptions): Drawer {
  const { board, onBusy, onIdle, onFailure } = options;
  let last = Promise.resolve();
  let known = '';
  const draw = async (library: Library) => {
    const diagrams = documentsOf(library)
      .flatMap(({ file, diagrams: own }) => own.map(({ hash, line }) => `${file}:${line} ${hash}`))
      .join('\n');
    if (library !== board.facts().library || diagrams === known) return;
    known = diagrams;
    const { drawn, diagnostics } = await drawFindings(library, options);
    board.update({ drawn: diagnostics }, drawn > 0 ? 'content' : undefined);
  };
  return {
    draw(library) {
      onBusy();
      last = last
        .then(() => draw(library))
        .catch(onFailure)
        .finally(onIdle);
    },
    done: () => last,
  };
}

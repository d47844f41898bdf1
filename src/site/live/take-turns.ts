/** What pages are rendered of changes between renderings alone. */
export interface Turns {
  /** Begins a rendering, after a change that waits; `begin` gets what ends it. */
  readonly render: (begin: (end: () => void) => void) => void;
  /** Makes a change as soon as nothing is rendered; one that still waits is left out for it. */
  readonly change: (make: () => void) => void;
}

/** Lets renderings and changes take turns: a page is never made of two states. */
export function takeTurns(): Turns {
  let rendering = 0;
  let waitingChange: (() => void) | undefined;
  let waiting: Parameters<Turns['render']>[0][] = [];
  const changeNow = () => {
    if (rendering > 0 || waitingChange === undefined) return;
    const make = waitingChange;
    waitingChange = undefined;
    make();
    const next = waiting;
    waiting = [];
    for (const begin of next) start(begin);
  };
  const start = (begin: Parameters<Turns['render']>[0]) => {
    let isOver = false;
    rendering += 1;
    begin(() => {
      if (isOver) return;
      isOver = true;
      rendering -= 1;
      changeNow();
    });
  };
  return {
    render(begin) {
      if (waitingChange === undefined) start(begin);
      else waiting.push(begin);
    },
    change(make) {
      waitingChange = make;
      changeNow();
    },
  };
}

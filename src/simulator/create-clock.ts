/** The time of a simulator. It is moved on by the one who holds it, never by waiting. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /** Moves the clock on by so many milliseconds; throws if that would move it back. */
  advance(milliseconds: number): void;
}

/**
 * Makes a clock that stands still at `start` and moves only when told (a `Date`), or that follows a source of time plus
 * whatever it was advanced by (a function), so that what a simulator signs is fresh to a receiver with a real clock.
 */
export function createClock(start: Date | (() => Date)): Clock {
  const instant = start instanceof Date ? start.getTime() : undefined;
  const source = start instanceof Date ? () => instant ?? 0 : () => start().getTime();
  let offset = 0;
  return {
    now: () => new Date(source() + offset),
    advance(milliseconds) {
      if (milliseconds < 0) throw new RangeError(`A clock cannot move back (${milliseconds} ms).`);
      offset += milliseconds;
    },
  };
}

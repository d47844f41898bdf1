/** What one way of running the blocks came to. */
export interface Measured {
  readonly name: string;
  /** What is run, and what is not. */
  readonly about: string;
  readonly seconds: number;
  /** How many blocks ran, how many of them as they should. */
  readonly run: number;
  readonly passed: number;
  /** How many processes were started, where that is known. */
  readonly processes: number | null;
}

/** A rival that cannot be had here, and why. */
export interface Missing {
  readonly name: string;
  readonly missing: string;
}

/** Seconds since a moment of `performance.now()`. */
export function secondsSince(begin: number): number {
  return (performance.now() - begin) / 1000;
}

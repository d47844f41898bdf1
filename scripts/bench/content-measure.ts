/** What one way of checking or building the library came to. */
export interface ContentMeasure {
  readonly name: string;
  /** What is done, and what is not. */
  readonly about: string;
  readonly seconds: number;
  /** The highest memory of all its processes, added up; null where that is not known. */
  readonly megabytes: number | null;
  /** What it says it has looked at or made. */
  readonly found: string;
}

/** A rival that cannot be had here, and why. */
export interface MissingRival {
  readonly name: string;
  readonly missing: string;
}

/** What every bench gets. */
export interface BenchOptions {
  /** An absolute folder of its own, removed afterwards. */
  readonly folder: string;
  /** How many samples the library has whose samples are run. */
  readonly samples: number;
  /** How many guides the libraries have that are checked, built and served. */
  readonly guides: number;
  readonly seed: number;
  readonly progress: (text: string) => void;
}

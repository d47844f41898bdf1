/** How much asking other sites may take, of this machine and of theirs. */
export const limits = {
  /** For one request: its connection, its answer and the part of the body that is read. */
  timeoutMs: 15_000,
  redirects: 10,
  /** How much of a page is read. */
  bodyBytes: 1_048_576,
  /** Milliseconds before each further attempt, where a site names no time of its own. */
  pausesMs: [1000, 4000],
  /** A site that asks for a longer pause is not asked again in the same run. */
  longestPauseMs: 30_000,
  requestsAtOnce: 16,
  requestsAtOnceOfOneHost: 2,
} as const;

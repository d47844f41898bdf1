/** What asking other sites needs of the world outside. Real in the command line, made up in tests. */
export interface Internet {
  /** The IP addresses of a host name; rejects as `dns.lookup` of Node does. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  /** Whether an IP address may be connected to. */
  readonly isAllowed: (address: string) => boolean;
  /** What requests call themselves. */
  readonly userAgent: string;
  readonly now: () => Date;
  /** Resolves after some milliseconds; rejects where the signal aborts before. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

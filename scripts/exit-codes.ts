/** What the exit codes of every command say. */
export const exitCodes = {
  0: 'clean',
  1: 'findings',
  2: 'could not run',
  3: 'no samples found, or not the isolation asked for',
} as const satisfies Readonly<Record<number, string>>;

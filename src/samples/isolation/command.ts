/** A program and its arguments. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

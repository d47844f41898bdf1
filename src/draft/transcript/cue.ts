/** What is said in one stretch of a recording. Times are in seconds from its start. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  /** One line of text, without markup. */
  readonly text: string;
  /** The line (1-based) of its time in the input. */
  readonly line: number;
}

/** A time as people write it: `3:20`, `1:02:05`. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

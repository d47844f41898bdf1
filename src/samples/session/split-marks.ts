/** A mark of the runner in an output, and what was printed since the mark before it. */
export interface Mark {
  readonly name: 'begin' | 'end';
  readonly gate: number;
  /** The status of the sample that ended; 0 at its begin. */
  readonly status: number;
  readonly before: string;
}

/** Takes one stream apart at the marks that carry the session's token. */
export interface Splitter {
  push(chunk: string): void;
  /** What was printed since the last mark. */
  rest(): string;
}

const character = '\u001d';
/** What a mark says between its prefix and its suffix is shorter than this. */
const longest = 60;

/**
 * Makes a splitter. A mark may arrive in pieces; text that looks like one but has another token is output. What was
 * looked through is not looked at again, so that the time does not grow with what was printed before.
 */
export function splitMarks(token: string, onMark: (mark: Mark) => void): Splitter {
  const prefix = `${character}${token}:`;
  const suffix = `${character}\n`;
  let printed = '';
  let pending = '';
  const print = (length: number) => {
    printed += pending.slice(0, length);
    pending = pending.slice(length);
  };
  return {
    push(chunk) {
      pending += chunk;
      for (;;) {
        const start = pending.indexOf(prefix);
        print(start < 0 ? Math.max(0, pending.length - prefix.length) : start);
        if (start < 0) return;
        const end = pending.indexOf(suffix, prefix.length);
        if (end < 0 && pending.length < prefix.length + longest) return;
        if (end < 0) {
          print(prefix.length);
          continue;
        }
        const [name, gate, status] = pending.slice(prefix.length, end).split(':');
        const before = printed;
        pending = pending.slice(end + suffix.length);
        printed = '';
        onMark({
          name: name === 'end' ? 'end' : 'begin',
          gate: Number(gate),
          status: Number(status ?? 0),
          before,
        });
      }
    },
    rest: () => printed + pending,
  };
}

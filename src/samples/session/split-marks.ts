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

/** Makes a splitter. A mark may arrive in pieces; text that looks like one but has another token is output. */
export function splitMarks(token: string, onMark: (mark: Mark) => void): Splitter {
  const prefix = `${character}${token}:`;
  const suffix = `${character}\n`;
  let buffer = '';
  let from = 0;
  return {
    push(chunk) {
      buffer += chunk;
      for (;;) {
        const start = buffer.indexOf(prefix, from);
        const end = start < 0 ? -1 : buffer.indexOf(suffix, start + prefix.length);
        from = start < 0 ? Math.max(0, buffer.length - prefix.length) : start;
        if (end < 0) return;
        const [name, gate, status] = buffer.slice(start + prefix.length, end).split(':');
        const before = buffer.slice(0, start);
        buffer = buffer.slice(end + suffix.length);
        from = 0;
        onMark({
          name: name === 'end' ? 'end' : 'begin',
          gate: Number(gate),
          status: Number(status ?? 0),
          before,
        });
      }
    },
    rest: () => buffer,
  };
}

import type { ProgramPart } from './language.ts';

/** The lines that stand around the parts. Each is one line, so that no part moves. */
export interface Frame {
  readonly prologue: string;
  open(part: ProgramPart): string;
  close(part: ProgramPart): string;
  readonly epilogue: string;
}

/** Puts every part at its own line numbers, its gate on the line before it, its end on the line after it. */
export function assembleLines(parts: readonly ProgramPart[], frame: Frame): string {
  const lines: string[] = [];
  const put = (line: number, text: string) => {
    const before = lines[line - 1];
    lines[line - 1] = before === undefined ? text : `${before} ${text}`;
  };
  put(1, frame.prologue);
  for (const part of parts) {
    const texts = part.text.split('\n');
    put(part.line - 1, frame.open(part));
    for (const [index, text] of texts.entries()) put(part.line + index, text);
    put(part.line + texts.length, frame.close(part));
  }
  lines.push(frame.epilogue);
  return `${Array.from(lines, (line) => line ?? '').join('\n')}\n`;
}

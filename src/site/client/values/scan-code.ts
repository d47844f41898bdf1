import type { Escape } from './escapes.ts';
import type { CodeSyntax, StringKind } from './string-kinds.ts';

/** A stretch of a code text. Offsets are of UTF-16 units; pieces follow each other without gaps. */
export interface CodePiece {
  readonly kind: 'code' | 'comment' | 'string';
  readonly start: number;
  readonly end: number;
  /** Of a string: how a text is written in it. */
  readonly write?: Escape;
  /** Of a string: whether the name of a variable alone stands for its value in it. */
  readonly expandsNames?: boolean;
  /** Of code inside a string: where it stands with its brackets, and how a text is written instead of it. */
  readonly hole?: { readonly start: number; readonly end: number; readonly write: Escape };
}

/** Cuts a code text into code, comments and strings; undefined where a string does not end: then nothing is known. */
export function scanCode(text: string, syntax: CodeSyntax): readonly CodePiece[] | undefined {
  const scan = new Scan(text, syntax);
  const end = scan.code(0, undefined);
  return end === text.length && !scan.isBroken ? scan.pieces : undefined;
}

class Scan {
  readonly pieces: CodePiece[] = [];
  isBroken = false;
  private readonly text: string;
  private readonly syntax: CodeSyntax;
  private readonly heredocs: { readonly end: string; readonly isQuoted: boolean }[] = [];

  constructor(text: string, syntax: CodeSyntax) {
    this.text = text;
    this.syntax = syntax;
  }

  /** Reads code from an offset to the end of the text, or to the bracket that closes it; gives where it ends. */
  code(from: number, brackets: string | undefined): number {
    let depth = 0;
    let start = from;
    let at = from;
    const endCode = () => this.add({ kind: 'code', start, end: at });
    while (at < this.text.length) {
      const character = this.text.charAt(at);
      if (character === '\n' && this.heredocs.length > 0) {
        at++;
        endCode();
        at = start = this.heredoc(at);
        continue;
      }
      const comment = this.match(this.syntax.comments, at);
      const kind = comment === 0 ? this.stringAt(at) : undefined;
      if (comment > 0 || kind !== undefined) {
        endCode();
        at = start = kind === undefined ? this.comment(at, comment) : this.string(at, kind);
        continue;
      }
      if (brackets !== undefined && character === brackets.charAt(0)) depth++;
      if (brackets !== undefined && character === brackets.charAt(1) && depth-- === 0) break;
      at += Math.max(1, this.announceHeredoc(at));
    }
    endCode();
    if (brackets !== undefined && at >= this.text.length) this.isBroken = true;
    return at;
  }

  private comment(at: number, length: number): number {
    this.add({ kind: 'comment', start: at, end: at + length });
    return at + length;
  }

  /** Reads a string from its opening quote; gives where it ends. */
  private string(from: number, kind: StringKind): number {
    const { open, close, hasEscapes, write, expandsNames = false, hole } = kind;
    let start = from;
    let at = from + this.match(open, from);
    while (at < this.text.length) {
      if (this.text.startsWith(close, at)) {
        at += close.length;
        this.add({ kind: 'string', start, end: at, write, expandsNames });
        return at;
      }
      const opens = hole === undefined ? 0 : this.match(hole.open, at);
      if (hole !== undefined && opens > 0) {
        this.add({ kind: 'string', start, end: at, write, expandsNames });
        at = start = this.hole(at, opens, { brackets: hole.brackets, write });
      } else at += this.step(at, hasEscapes);
    }
    this.isBroken = true;
    return at;
  }

  /** How many characters to go on in a string: two after a backslash, and for the doubled brace of a format. */
  private step(at: number, hasEscapes: boolean): number {
    const isPair = hasEscapes && this.text.charAt(at) === '\\';
    return isPair || this.text.startsWith('{{', at) ? 2 : 1;
  }

  private hole(at: number, length: number, { brackets, write }: { brackets: string; write: Escape }): number {
    const first = this.pieces.length;
    const end = this.code(at + length, brackets) + 1;
    for (let index = first; index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      if (piece?.hole === undefined && piece !== undefined)
        this.pieces[index] = { ...piece, hole: { start: at, end, write } };
    }
    return end;
  }

  private announceHeredoc(at: number): number {
    const { heredoc } = this.syntax;
    if (heredoc === undefined) return 0;
    heredoc.lastIndex = at;
    const found = heredoc.exec(this.text);
    if (found === null) return 0;
    this.heredocs.push({ end: found.groups?.['end'] ?? '', isQuoted: found.groups?.['quote'] !== '' });
    return found[0].length;
  }

  /** Reads the here documents that start on a line; gives where they end. */
  private heredoc(from: number): number {
    let at = from;
    for (const { end, isQuoted } of this.heredocs.splice(0)) {
      const last = new RegExp(String.raw`^[ \t]*${end}\b`, 'm');
      const found = last.exec(this.text.slice(at));
      if (found === null) this.isBroken = true;
      const stop = found === null ? this.text.length : at + found.index;
      const { heredocEscape } = this.syntax;
      this.add({
        ...{ kind: isQuoted || heredocEscape === undefined ? 'comment' : 'string', start: at, end: stop },
        ...(heredocEscape && { write: heredocEscape, expandsNames: true }),
      });
      this.add({ kind: 'code', start: stop, end: stop + (found?.[0].length ?? 0) });
      at = stop + (found?.[0].length ?? 0);
    }
    return at;
  }

  private stringAt(at: number): StringKind | undefined {
    return this.syntax.strings.find(({ open }) => this.match(open, at) > 0);
  }

  private match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }

  private add(piece: CodePiece): void {
    if (piece.end > piece.start) this.pieces.push(piece);
  }
}

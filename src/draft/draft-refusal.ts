import type { Point } from '#diagnostics/diagnostic.ts';

/** Why no draft can be made of an input: where in it, and what to do. */
export class DraftRefusal extends Error {
  readonly help: string;
  readonly at: Point | undefined;

  constructor(message: string, { help, at }: { readonly help: string; readonly at?: Point | undefined }) {
    super(message);
    this.name = 'DraftRefusal';
    this.help = help;
    this.at = at;
  }
}

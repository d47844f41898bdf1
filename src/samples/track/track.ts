import type { Sample } from '#guide/mdx-document.ts';
import type { LanguageName } from '../languages/language.ts';

/** What is done with one sample when its turn comes. */
export type Step =
  /** Runs in a session: the language's own, or one for this sample alone. */
  | {
      readonly kind: 'run';
      readonly sample: Sample;
      readonly language: LanguageName;
      readonly isAlone: boolean;
    }
  /** Is started in the background, in a process of its own. */
  | { readonly kind: 'service'; readonly sample: Sample; readonly language: LanguageName }
  /** Is written to the workspace; its syntax is checked if its language runs, unless something keeps it from that. */
  | {
      readonly kind: 'file';
      readonly sample: Sample;
      readonly language?: LanguageName;
      readonly obstacle?: string;
    }
  /** Is checked for syntax only. */
  | { readonly kind: 'check'; readonly sample: Sample; readonly language: LanguageName }
  /** Needs nothing to be done. */
  | {
      readonly kind: 'noted';
      readonly sample: Sample;
      readonly status: 'checked' | 'illustrative' | 'manual' | 'not-run';
      readonly reason: string;
      /** The fence itself says that it is not run here: no fault of anybody. */
      readonly isMeant?: true;
    };

/** What a reader does who follows one language through a page. */
export interface Track {
  readonly name: string;
  readonly steps: readonly Step[];
}

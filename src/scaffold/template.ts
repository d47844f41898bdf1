import type { TemplateFacts } from '#schema/template.ts';

/** A folder of templates: what `handrail new KIND` makes. */
export interface Template {
  /** The name of its folder. */
  readonly kind: string;
  /** The absolute folder. */
  readonly folder: string;
  readonly facts: TemplateFacts;
  /** Texts by path, both with placeholders; relative to the content root, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
}

/** What stands for each placeholder; a name without a value cannot be used. */
export type TemplateValues = Readonly<Record<string, string>>;

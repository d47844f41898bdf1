import { isAboutAuth } from '../pages/headings.ts';
import type { MarkdownSection } from './sections.ts';

/** Which sections of a guide hold the facts that stand before its steps; undefined where the draft adds the section. */
export interface FactSections {
  readonly prerequisites: MarkdownSection | undefined;
  readonly authentication: MarkdownSection | undefined;
  readonly configuration: MarkdownSection | undefined;
  readonly errors: MarkdownSection | undefined;
}

/** Finds them: by the tables and lists that became facts, else by their headings. None holds two facts. */
export function factSections(
  sections: readonly MarkdownSection[],
  {
    prerequisites,
    isUsed,
    errors,
  }: {
    readonly prerequisites: MarkdownSection | undefined;
    /** Whether a section holds a block that became configuration. */
    readonly isUsed: (section: MarkdownSection) => boolean;
    readonly errors: (section: MarkdownSection) => boolean;
  },
): FactSections {
  const named = sections.filter(({ heading }) => heading !== undefined);
  const rest = named.filter((one) => one !== prerequisites);
  const configuration =
    rest.find(isUsed) ??
    rest.find(({ title }) =>
      /^(?:configuration|configure|environment(?: variables)?|settings)$/i.test(title),
    );
  const authentication = rest.find(
    (one) =>
      one !== configuration &&
      /^(?:authenticat\w+|authori[sz]ation|credentials?|api keys?|get (?:an? |your )?(?:api )?(?:key|token|credentials?))$/i.test(
        one.title,
      ) &&
      isAboutAuth(one.title),
  );
  const errorsIn = sections.find(
    (one) => ![prerequisites, configuration, authentication].includes(one) && errors(one),
  );
  return { prerequisites, authentication, configuration, errors: errorsIn };
}

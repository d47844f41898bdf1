import type { DiagnosticCode } from '#diagnostics/catalogue.ts';

type Subject = DiagnosticCode extends `${infer Before}/${string}` ? Before : never;

/** What the codes of each subject are about, in the order in which they are listed. */
export const codeSubjects: Readonly<Record<Subject, string>> = {
  content: 'The files of the content root.',
  yaml: 'YAML as such, in frontmatter and in files.',
  schema: 'The fields of frontmatter, providers and the site.',
  provider: 'What describes a provider.',
  guide: 'The text of a page: MDX, components, fences.',
  lint: 'What makes a page of use to its readers.',
  markdown: 'Markdown that a reader would see as it was typed, or not at all.',
  links: 'What links lead to.',
  diagrams: 'The diagrams of pages.',
  samples: 'What a run of the samples shows.',
  ignore: 'Comments that suppress findings.',
};

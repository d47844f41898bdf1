import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import { generatedBy } from './generated-by.ts';
import { markdownTable } from './markdown-table.ts';

type Subject = DiagnosticCode extends `${infer Before}/${string}` ? Before : never;

/** What the codes of each subject are about, in the order of the page. */
const subjects: Readonly<Record<Subject, string>> = {
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

/** The page that lists every code with its severity and its rule, by subject. */
export function codeIndex(): string {
  const codes = Object.keys(catalogue) as DiagnosticCode[];
  const sections = Object.entries(subjects).flatMap(([subject, about]) => [
    `## ${subject}`,
    about,
    markdownTable([
      ['Code', 'Severity', 'Rule'],
      ...codes.filter((code) => code.startsWith(`${subject}/`)).map(rowOf),
    ]),
  ]);
  return `${[head, intro, ...sections].join('\n\n')}\n`;
}

const head = `---
title: Codes of findings
description: Every kind of finding by its code, with why its rule must hold and an example that fails and one that passes.
tags: [authoring]
generated: ${generatedBy}
related:
  - /reference/checks
  - /reference/samples
  - /reference/ci
---

{/* Made from the catalogue: change that, not this page. */}`;

const intro =
  'Every finding has a code that never changes. One of severity `error` makes `handrail check` and `handrail samples` end with exit code 1.';

function rowOf(code: DiagnosticCode): string[] {
  const { severity, rule } = catalogue[code];
  return [`[${code}](/reference/codes/${code})`, severity, rule];
}

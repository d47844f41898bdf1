import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import { codeSubjects } from './code-subjects.ts';
import { generatedBy } from './generated-by.ts';
import { markdownTable } from './markdown-table.ts';

/** The page that lists every code with its severity and its rule, by subject. */
export function codeIndex(): string {
  const codes = Object.keys(catalogue) as DiagnosticCode[];
  const sections = Object.entries(codeSubjects).flatMap(([subject, about]) => [
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

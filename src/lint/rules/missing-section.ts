import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument, AuthSection, Guide } from '#guide/mdx-document.ts';
import { type ComponentName, factComponents } from '#schema/components.ts';
import { authSectionOf, authSections } from '../auth-sections.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/** The fact of the frontmatter that each component shows. */
const factOf = {
  Prerequisites: 'prerequisites',
  Authentication: 'auth',
  Configuration: 'configuration',
  Errors: 'errors',
  Events: 'events',
  Mapping: 'mapping',
  Ownership: 'ownership',
  Operations: 'operations',
  GoLive: 'goLive',
  Verify: 'verify',
} as const satisfies Record<(typeof factComponents)[number], keyof Guide['facts']>;

const neededFacts: Readonly<Record<Guide['facts']['type'], readonly (keyof Guide['facts'])[]>> = {
  'how-to': ['auth', 'errors', 'verify', 'goLive'],
  tutorial: ['auth'],
  reference: [],
  troubleshooting: ['errors'],
};

/**
 * A page places every fact that it has, and none that it has not. What a guide must have is a matter of its type: a
 * how-to guide has authentication, errors, a verification script and a go-live checklist. One that uses webhooks has events. An
 * auth section tells the whole life of a credential.
 */
export const missingSection = defineRule({
  code: 'lint/missing-section',
  check: ({ document }) => [
    ...factComponents.flatMap((component) => unplaced(document, component)),
    ...document.components.flatMap((use) => emptyPlacement(document, use)),
    ...(document.kind === 'guide' ? [...missingFacts(document), ...missingEvents(document)] : []),
    ...(document.kind === 'auth' ? missingAuthSections(document) : []),
  ],
});

function hasFact({ facts }: AnyDocument, fact: string): boolean {
  const value = (facts as Readonly<Record<string, unknown>>)[fact];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function unplaced(document: AnyDocument, component: (typeof factComponents)[number]): Diagnostic[] {
  const fact = factOf[component];
  const isPlaced = document.components.some(({ name }) => name === component);
  if (isPlaced || document.kind !== 'guide' || !hasFact(document, fact)) return [];
  const at = placeOfField(document, `/${fact}`, 'key');
  return [
    report(
      'lint/missing-section',
      at,
      `The guide has \`${fact}\`, but does not place \`<${component} />\`.`,
      {
        help: `Put \`<${component} />\` on a line of its own under its heading.`,
      },
    ),
  ];
}

function emptyPlacement(
  document: AnyDocument,
  { name, span }: { name: ComponentName; span: Diagnostic['at']['span'] & {} },
): Diagnostic[] {
  const fact = (factOf as Partial<Record<ComponentName, string>>)[name];
  if (fact === undefined || hasFact(document, fact)) return [];
  const help =
    fact in document.facts || document.kind === 'guide'
      ? `Add \`${fact}\` to the frontmatter, or remove the component.`
      : 'Remove the component: only guides have this fact.';
  const at = { file: document.file, span };
  return [
    report('lint/missing-section', at, `\`<${name} />\` has nothing to show: there is no \`${fact}\`.`, {
      help,
    }),
  ];
}

function missingFacts(document: Guide): Diagnostic[] {
  const { type } = document.facts;
  return neededFacts[type]
    .filter((fact) => !hasFact(document, fact))
    .map((fact) => {
      const at = placeOfField(document, document.fields.has(`/${fact}`) ? `/${fact}` : '/type');
      return report(
        'lint/missing-section',
        at,
        `A guide of type \`${type}\` has \`${fact}\`, and this one has none.`,
        {
          help: `Add \`${fact}\` to the frontmatter.`,
        },
      );
    });
}

function missingEvents(document: Guide): Diagnostic[] {
  const style = document.facts.style.indexOf('webhook');
  if (style < 0 || hasFact(document, 'events')) return [];
  const message = 'The guide is of the style `webhook`, and has no `events`.';
  const help = 'Add the events that it receives to the frontmatter, or remove the style.';
  return [report('lint/missing-section', placeOfField(document, `/style/${style}`), message, { help })];
}

function missingAuthSections(document: AuthSection): Diagnostic[] {
  const present = document.headings.map(authSectionOf);
  return authSections
    .filter((section) => !present.includes(section))
    .map((section) =>
      report(
        'lint/missing-section',
        placeOfField(document, '/title'),
        `The auth section has no heading \`## ${section}\`.`,
        { help: `Add it: an auth section has ${authSections.map((name) => `\`## ${name}\``).join(', ')}.` },
      ),
    );
}

import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import type { ComponentUse, Heading } from '#guide/mdx-document.ts';
import { defineRule } from '../define-rule.ts';

const credentials =
  '(?:(?:access|api|auth(?:entication|orization)?|bearer|client|secret|signing)[ -](?:keys?|secrets?|tokens?)|credentials?)';
const verbs =
  '(?:create|generate|get|issue|obtain|refresh|register for|renew|request|revoke|rotate|save|store)';
const between = '(?:an?|the|your|new|live|own|production|restricted|sandbox|test)';

/** A heading that tells how to come by a credential, or what becomes of it. */
const howTo = new RegExp(`\\b${verbs} (?:${between} )*${credentials}\\b`, 'i');
/** A heading that is the name of the subject. */
const subject = new RegExp(
  `^(?:authenticat(?:e|ion)|authori[sz](?:e|ation)|oauth(?: 2(?:\\.0)?)?|${credentials})$`,
  'i',
);

/** Sections of a guide in which credentials belong. */
const own: readonly ComponentUse['name'][] = ['Prerequisites', 'Authentication', 'Configuration'];

/**
 * How to get, keep and replace a credential stands in the auth section, which guides share, and not among the steps of
 * one of them. A guide about single sign-on is about credentials itself.
 */
export const authenticationApart = defineRule({
  code: 'lint/authentication-apart',
  check: ({ document }) => {
    if (document.kind !== 'guide' || document.facts.style.includes('sso')) return [];
    const { headings, components, file, facts } = document;
    // Where there is no auth section at all, that is what is wrong.
    if (components.every(({ name }) => name !== 'Authentication')) return [];
    return headings
      .filter(({ text }) => howTo.test(text) || subject.test(text))
      .filter((heading) => !isOwn(heading, headings, components))
      .map(({ text, span }) => {
        const [section] = facts.auth;
        const help =
          section === undefined
            ? 'Move it into a page of `content/auth/`, and name that page in `auth`.'
            : `Move it into \`content/auth/${section}.mdx\`, and link to it there.`;
        const message = `The section ${quoteValue(text)} is about credentials, and stands apart from the auth section.`;
        return report('lint/authentication-apart', { file, span }, message, { help });
      });
  },
});

/** Whether a heading is that of a level-two section, or within one, that places one of the components for it. */
function isOwn(heading: Heading, headings: readonly Heading[], components: readonly ComponentUse[]): boolean {
  const tops = headings.filter(({ depth }) => depth <= 2).map(({ span }) => span.start.line);
  const line = heading.span.start.line;
  const from = tops.findLast((top) => top <= line) ?? 0;
  const to = tops.find((top) => top > line) ?? Number.POSITIVE_INFINITY;
  return components.some(
    ({ name, span }) => own.includes(name) && span.start.line > from && span.start.line < to,
  );
}

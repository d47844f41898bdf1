import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import type { Guide } from '#guide/mdx-document.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';
import { findVagueWords } from '../vague-words.ts';

type Prerequisite = Guide['facts']['prerequisites'][number];

/** Every prerequisite can be verified: it says what must be there, and how to see that it is. */
export const vaguePrerequisite = defineRule({
  code: 'lint/vague-prerequisite',
  check: ({ document }) =>
    document.kind === 'guide'
      ? document.facts.prerequisites.flatMap((row, index) => [
          ...vagueWords(row, { document, pointer: `/prerequisites/${index}/what` }),
          ...vagueCheck(row, { document, pointer: `/prerequisites/${index}/check` }),
        ])
      : [],
});

interface Field {
  readonly document: Guide;
  readonly pointer: string;
}

function vagueWords({ what }: Prerequisite, { document, pointer }: Field): Diagnostic[] {
  const found = findVagueWords(what);
  if (found === undefined) return [];
  const at = placeOfField(document, pointer, { within: new RegExp(RegExp.escape(found.words)) });
  const [message, help] = found.isSkill
    ? [
        `Nobody can verify \`${found.words}\`.`,
        'Ask for something that can be looked at; link to what explains the rest.',
      ]
    : [
        `\`${found.words}\` does not say what exactly must be there.`,
        'Name the product, the plan, the role or the version, such as “An Acme account with the role Developer”.',
      ];
  return [report('lint/vague-prerequisite', at, message, { help })];
}

const saysNothing =
  /^(?:(?:it|this|that|everything) )?(?:works?|exists?|is (?:available|done|enabled|fine|ok|ready|set up|there))$|^(?:-+|n\/a|none|ok|see above|tbd|todo|true|yes)$|^(?:ask|contact) [\w ]+$/i;

function vagueCheck({ what, check }: Prerequisite, { document, pointer }: Field): Diagnostic[] {
  const text = check.replace(/[.!]+$/, '');
  const isRepeated = text.toLowerCase() === what.replace(/[.!]+$/, '').toLowerCase();
  if (!isRepeated && !saysNothing.test(text)) return [];
  const message = isRepeated
    ? 'The check repeats what must be there, and not how to see it.'
    : `The check ${quoteValue(check)} does not say how to see that it is there.`;
  const help = 'Give a command and what it prints, or a page and what it shows.';
  return [report('lint/vague-prerequisite', placeOfField(document, pointer), message, { help })];
}

import { report } from '#diagnostics/report.ts';
import { parseProse } from '#guide/parse-prose.ts';
import { proseOf } from '#guide/prose-of.ts';
import { textOf } from '#guide/walk.ts';
import { pageSchemas } from '#schema/page-schemas.ts';
import { defineRule } from '../define-rule.ts';
import { linkTextHelp as help, linkTextProblem } from '../link-text-problem.ts';
import { nodesOf } from '../nodes-of.ts';
import { placeOfField } from '../place-of-field.ts';

/** The same as of the links of a body holds of those in the prose fields of the frontmatter. */
export const fieldLinkText = defineRule({
  code: 'lint/link-text',
  check: ({ document }) =>
    [...proseOf(pageSchemas[document.kind], document.facts)]
      .filter(({ text }) => text.includes(']('))
      .flatMap(({ pointer, text }) =>
        nodesOf(parseProse(text), 'link').flatMap((link) => {
          const message = linkTextProblem(link);
          if (message === undefined) return [];
          const within = new RegExp(`\\[${RegExp.escape(textOf(link))}\\]`);
          return [report('lint/link-text', placeOfField(document, pointer, { within }), message, { help })];
        }),
      ),
});

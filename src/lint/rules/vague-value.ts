import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';
import { vagueValues } from '../vague-values.ts';

/** The rows of a page’s own configuration hold values, and say where each is found. */
export const vagueValue = defineRule({
  code: 'lint/vague-value',
  check: ({ document }) =>
    document.facts.configuration.flatMap((row, index) =>
      'use' in row
        ? []
        : vagueValues(row, (field) => placeOfField(document, `/configuration/${index}/${field}`)),
    ),
});

import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import type { ConfigurationRow } from '#schema/configuration.ts';

type Field = 'sandbox' | 'production' | 'where';

/** What stands for a value that nobody has written yet. */
const unwritten = /^(?:\?+|-+|–|—|\.{3}|…|fixme|n\/a|same|see above|tbd|to ?do|unknown|x+)$/i;

/** A place that every vendor has, or a person, and not where in it the value is. */
const unplaced = new RegExp(
  [
    '^(?:in |on |see )?(?:(?:the|your) )?(?:account|admin(?: console| panel)?|code|console|dashboard|docs|documentation|portal|provider|settings|vendor|website)$',
    '^(?:ask|contact) [\\w ]+$',
    '^(?:see (?:above|below)|somewhere|various(?: places)?)$',
  ].join('|'),
  'i',
);

/** Finds the fields of a configuration row that say nothing; `placeOf` tells where each stands. */
export function vagueValues(row: ConfigurationRow, placeOf: (field: Field) => Place): Diagnostic[] {
  const values = (['sandbox', 'production'] as const)
    .filter((field) => unwritten.test(row[field]))
    .map((field) =>
      report(
        'lint/vague-value',
        placeOf(field),
        `\`${row[field]}\` is no value of \`${row.key}\` in \`${field}\`.`,
        {
          help: 'Write the value, or its form such as `key_…`; where there is none, write `none` and why in `where`.',
        },
      ),
    );
  const where = row.where.replace(/\.$/, '');
  if (!unwritten.test(where) && !unplaced.test(where)) return values;
  const message = `${quoteValue(row.where)} does not say where the values of \`${row.key}\` are found.`;
  const help = 'Link to the page, or give the way through the console to it.';
  return [...values, report('lint/vague-value', placeOf('where'), message, { help })];
}

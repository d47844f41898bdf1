import { defineCommand } from '../command.ts';
import { explainJson } from '../explain/explain-json.ts';
import { explainText } from '../explain/explain-text.ts';
import { findCodes } from '../explain/find-codes.ts';
import { listText } from '../explain/list-text.ts';
import { readCodeExample } from '../explain/read-code-example.ts';
import { commonOptions } from '../options.ts';
import { paintText } from '../print-report.ts';

/** `handrail explain`: what a code of a finding means, why it matters, and how it is written right. */
export const explain = defineCommand({
  name: 'explain',
  summary: 'Says what a code of a finding means, with an example that fails and one that passes.',
  description:
    'Findings are headed by a code, such as `error[links/missing-anchor]`. Says what must hold, why it matters to readers, what fails and what passes. Without a code it lists all of them by subject; with a subject, such as `links`, those of the subject. Needs no content root.',
  arguments: { name: 'CODE', help: 'A code, such as links/missing-anchor, or a subject.', most: 1 },
  options: {
    json: { type: 'boolean', help: 'Prints JSON, as public/schemas/explain-1.json describes it.' },
    help: commonOptions.help,
  },
  async run({ options, positionals: [argument], print }) {
    const found = findCodes(argument);
    const codes = 'one' in found ? [found.one] : found.many;
    const examples = 'one' in found ? [await readCodeExample(found.one)] : [];
    if (options['json'] === true) print(explainJson(codes, examples));
    else print(examples.map((one) => explainText(one, paintText)).join('') || listText(codes, paintText));
    return 0;
  },
});

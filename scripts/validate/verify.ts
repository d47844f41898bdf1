import { readFile } from 'node:fs/promises';
import { defineCommand, UsageError } from '../command.ts';
import { commonOptions } from '../options.ts';
import { keyOption, signingKey } from './signing-key.ts';
import { verifyReport } from './verify-report.ts';

/** `handrail validate verify`: whether a report was changed. */
export const verify = defineCommand({
  name: 'verify',
  summary: 'Looks whether a report was changed since it was made.',
  description:
    'Makes the signature of a report anew, of JSON or of Markdown, and compares the two. Ends with 1 where the report was changed. A signature without a key is a hash, which whoever changes a report can make anew; one with a key only who has the key. Neither proves who made the report.',
  arguments: { name: 'REPORT', help: 'The file of the report.', most: 1 },
  options: { ...keyOption, help: commonOptions.help },
  async run({ options, positionals: [file], print }) {
    if (file === undefined)
      throw new UsageError('No report is named.', 'Name its file: `handrail validate verify FILE`.');
    const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      throw new UsageError(`\`${file}\` cannot be read: ${cause.message}.`, 'Name the file of a report.');
    });
    const verdict = verifyReport(text, signingKey(options, process.env));
    switch (verdict.kind) {
      case 'unchanged':
        print(
          verdict.signature === 'sha256'
            ? 'The report is as its signature says. The signature is a hash without a key: whoever changes the report can make it anew.\n'
            : 'The report is as it was signed with the key.\n',
        );
        return 0;
      case 'changed':
        print('The report was changed, or signed with another key.\n');
        return 1;
      case 'no-key':
        throw new UsageError(
          'The report is signed with a key.',
          'Name the variable that holds it with `--key-env NAME`.',
        );
      default:
        throw new UsageError(
          `\`${file}\` is no report of a validation. ${verdict.why}`,
          'Name a file that `handrail validate` wrote.',
        );
    }
  },
});

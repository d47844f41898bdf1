import { DraftRefusal } from './draft-refusal.ts';
import { redactedValue, redactSecrets } from './source/redact-secrets.ts';
import { visible } from './text/prose.ts';

/** A file of a content root has at most 1 MB. */
const largest = 1_048_576;

/**
 * The files of a draft as they are written: nothing in them is hidden, and what escapes had hidden of a secret is out.
 *
 * @param secrets texts that are secret whatever they look like
 * @throws {DraftRefusal} where a file would be too large to be read
 */
export function finishFiles(
  files: ReadonlyMap<string, string>,
  secrets: readonly string[] = [],
): Map<string, string> {
  const withoutSecrets = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, redactedValue), text);
  return new Map(
    [...files].map(([path, text]) => {
      const written = withoutSecrets(redactSecrets(visible(text)).text);
      if (Buffer.byteLength(written) <= largest) return [path, written];
      throw new DraftRefusal(
        `\`${path}\` would have more than 1 MB, which no file of a content root may have.`,
        {
          help: 'Split the input, or name fewer operations, and make a draft of each part.',
        },
      );
    }),
  );
}

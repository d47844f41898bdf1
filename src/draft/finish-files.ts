import { redactedValue, redactSecrets } from './source/redact-secrets.ts';
import { visible } from './text/prose.ts';

/**
 * The files of a draft as they are written: nothing in them is hidden, and what escapes had hidden of a secret is out.
 *
 * @param secrets texts that are secret whatever they look like
 */
export function finishFiles(
  files: ReadonlyMap<string, string>,
  secrets: readonly string[] = [],
): Map<string, string> {
  const withoutSecrets = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, redactedValue), text);
  return new Map([...files].map(([path, text]) => [path, withoutSecrets(redactSecrets(visible(text)).text)]));
}

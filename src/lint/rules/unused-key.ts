import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { mentions } from '../code/mentions.ts';
import { provokeUses } from '../code/provoke-uses.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/** Every configuration key of kind env is named by a code of the page, or its row says why not in `unused`. */
export const unusedKey = defineRule({
  code: 'lint/unused-key',
  needsReferences: true,
  check: ({ document, rows, codes, provider }) => {
    const provoked = new Set(provokeUses(document).map(({ name }) => name));
    if (provider !== undefined && sendsCredential(document)) {
      const { key, password } = provider.facts.credential;
      for (const sent of [key, password]) if (sent !== undefined) provoked.add(sent);
    }
    return rows
      .filter(({ kind, unused }) => kind === 'env' && unused === undefined)
      .filter(({ key }) => !provoked.has(key) && !codes.some((code) => mentions(code, key)))
      .map(({ key, pointer }) => {
        const field = document.fields.has(`${pointer}/use`) ? 'use' : 'key';
        const at = placeOfField(document, `${pointer}/${field}`);
        return report('lint/unused-key', at, `No sample of this page reads \`${key}\`.`, {
          help: 'Read it in a sample, remove the row, or say why in `unused`.',
        });
      });
  },
});

/** Whether a request of an error row is sent with the provider's own credential. */
function sendsCredential({ facts }: AnyDocument): boolean {
  const requests = 'errors' in facts ? facts.errors.map(({ provoke }) => provoke.request) : [];
  return requests.some((request) => request !== undefined && request.credential === undefined);
}

import type { ApiDraft } from './api-draft.ts';
import { providerFiles } from './provider-files.ts';
import { writeGuide } from './write-guide.ts';
import { writeVerify } from './write-verify.ts';

/** The files of a provider, and of a guide through its operations. */
export function guideFiles(draft: ApiDraft): Map<string, string> {
  const folder = `guides/${draft.id}`;
  const verify = writeVerify(draft);
  const page = writeGuide(draft, verify);
  const isVerified = verify !== undefined && page.includes('<Verify />');
  return new Map([
    ...providerFiles(draft),
    [`${folder}/index.mdx`, page],
    ...(isVerified ? [[`${folder}/verify.mjs`, verify.text] as const] : []),
  ]);
}

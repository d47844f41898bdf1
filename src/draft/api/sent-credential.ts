import type { Credential, DraftedOperation } from './api.ts';

/** The credential as a call of an operation sends it: of kind `none` where the operation needs none. */
export function sentCredential(
  { isSecured }: Pick<DraftedOperation, 'isSecured'>,
  credential: Credential,
): Credential {
  if (isSecured) return credential;
  const { place, ...rest } = credential;
  return { ...rest, kind: 'none' };
}

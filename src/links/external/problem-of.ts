import { privateAddress } from './guarded-lookup.ts';
import type { Problem } from './problems.ts';

const problemByCode: ReadonlyMap<string, Problem> = new Map([
  [privateAddress, 'private-address'],
  ['ENOTFOUND', 'no-such-host'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['CERT_NOT_YET_VALID', 'certificate-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-name'],
  ['HOSTNAME_MISMATCH', 'certificate-name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
  // These depend on what this machine trusts, and on what lies between it and the site; browsers fetch what is missing.
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-issuer'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'certificate-issuer'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-issuer'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-issuer'],
]);

const problemByPattern: readonly (readonly [RegExp, Problem])[] = [
  [/^EAI_|^ESERVFAIL$|^ETIMEOUT$/, 'not-resolved'],
  [/^HPE_|^ERR_HTTP/, 'not-http'],
  [/^EPROTO$|^ERR_SSL|^ERR_TLS|^ERR_OSSL|^CERT_/, 'tls'],
];

/** What an error of a request means, by the code that Node or OpenSSL gave it. */
export function problemOf(cause: unknown): Problem {
  const code = String((cause as NodeJS.ErrnoException | undefined)?.code ?? '');
  return problemByCode.get(code) ?? problemByPattern.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}

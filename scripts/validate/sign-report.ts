import { createHash, createHmac } from 'node:crypto';
import type { ValidationReport } from './report.ts';

/**
 * What tells whether a text was changed afterwards. `sha256` is a hash that everybody can make, also of a changed text;
 * `hmac-sha256` only who has the key. Neither proves who made it.
 */
export interface Signature {
  readonly kind: 'sha256' | 'hmac-sha256';
  /** Hexadecimal. */
  readonly value: string;
}

/** A report with its signature. */
export interface SignedReport extends ValidationReport {
  readonly signature: Signature;
}

/** Signs a text; with a key where there is one. */
export function signText(text: string, key: string | undefined): Signature {
  return key === undefined
    ? { kind: 'sha256', value: createHash('sha256').update(text).digest('hex') }
    : { kind: 'hmac-sha256', value: createHmac('sha256', key).update(text).digest('hex') };
}

/** Signs a report, over its JSON without spaces. */
export function signReport(report: ValidationReport, key: string | undefined): SignedReport {
  return { ...report, signature: signText(JSON.stringify(report), key) };
}

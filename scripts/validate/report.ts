/** What came of a check. `not-checked` always says why. */
export type CheckResult = 'pass' | 'fail' | 'not-checked';

/** What was sent, by whom, and what was answered: a line of evidence. */
export interface Evidence {
  /** Such as `service: POST /v1/customers`, or `validator: order.paid, changed after it was signed`. */
  readonly what: string;
  /** The HTTP status of the answer; null where there was none. */
  readonly status: number | null;
}

/** One line of the checklist. */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  readonly result: CheckResult;
  /** One sentence: what was seen, or why nothing could be. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** The checklist, in its order. */
export const checkTitles = {
  'auth-accepted': 'The credentials of the service are accepted',
  'calls-succeed': 'The calls of the service succeed',
  'webhooks-taken': 'Every event is taken',
  'webhooks-tampered': 'An event that was changed after it was signed is refused',
  'webhooks-wrong-secret': 'An event that is signed with another secret is refused',
  'webhooks-expired': 'An event that was signed too long ago is refused',
  'webhooks-duplicate': 'An event that comes twice is taken, and applied once',
  'retry-after': 'After 429, nothing is called before the time that `Retry-After` asks for',
  'server-error': 'After 5xx, the call is made again, and cannot happen twice',
  'rate-limits': 'The service stays below the documented rate limits',
} as const satisfies Readonly<Record<string, string>>;

export type CheckId = keyof typeof checkTitles;

/** What a validation found. Its signature is made over everything else. */
export interface ValidationReport {
  readonly version: 1;
  readonly tool: string;
  readonly guide: { readonly slug: string; readonly title: string; readonly hash: string };
  /** Who answered the calls of the service. */
  readonly provider: { readonly id: string; readonly answeredBy: 'simulator' };
  readonly target: { readonly service: string; readonly webhook: string | null };
  /** When it ended, ISO 8601 in UTC. */
  readonly at: string;
  readonly checks: readonly Check[];
  readonly summary: { readonly passed: number; readonly failed: number; readonly notChecked: number };
  /** Who signs it off, in their own words; nobody proves that it was them. */
  readonly signedOffBy: string | null;
}

/** What was seen in a check, and by what. */
export interface Seen {
  readonly reason: string;
  readonly evidence?: readonly Evidence[];
}

/** A check with its title. */
export function check(id: CheckId, result: CheckResult, { reason, evidence = [] }: Seen): Check {
  return { id, title: checkTitles[id], result, reason, evidence };
}

/** How many checks came out how. */
export function summarise(checks: readonly Check[]): ValidationReport['summary'] {
  const count = (result: CheckResult) => checks.filter((one) => one.result === result).length;
  return { passed: count('pass'), failed: count('fail'), notChecked: count('not-checked') };
}

import type { SendOptions } from '#simulator/simulator.ts';

/** What a receiver is to do with a delivery: take it (2xx), or refuse it (4xx). */
export type Expectation = 'taken' | 'refused';

/** One delivery that is to be sent, and what is right to answer. */
export interface PlannedDelivery {
  readonly event: string;
  /** What is special about it, such as `a duplicate`. */
  readonly kind: string;
  readonly expected: Expectation;
  readonly options: Pick<SendOptions, 'ageInSeconds' | 'isTampered'>;
}

/** What was asked for. */
export interface SendRequest {
  readonly event: string;
  /** An event that happened before, and that is to arrive after. */
  readonly late: string | undefined;
  readonly isDuplicated: boolean;
  readonly isTampered: boolean;
  readonly ageInSeconds: number;
  /** How old a signature may be, in seconds. */
  readonly toleranceSeconds: number;
}

/** The deliveries of one `send`, in order: the event, the same again, the one that comes too late. */
export function planDeliveries(request: SendRequest): readonly PlannedDelivery[] {
  const { event, late, isDuplicated, isTampered, ageInSeconds, toleranceSeconds } = request;
  const isExpired = ageInSeconds > toleranceSeconds;
  const expected = isTampered || isExpired ? 'refused' : 'taken';
  const flaws = [
    isTampered ? ['changed after it was signed'] : [],
    ageInSeconds > 0 ? [`signed ${ageInSeconds} s ago${ageText(request)}`] : [],
  ].flat();
  const options = { ageInSeconds, isTampered };
  const kind = flaws.join(', ') || 'good';
  return [
    { event, kind, expected, options },
    ...(isDuplicated
      ? [{ event, kind: ['a duplicate', ...flaws].join(', '), expected, options } as const]
      : []),
    ...(late === undefined
      ? []
      : [{ event: late, kind: 'out of order', expected: 'taken', options: {} } as const]),
  ];
}

/** Whether an age counts, for a vendor whose signature may hold no time. */
function ageText({ ageInSeconds, toleranceSeconds }: SendRequest): string {
  if (toleranceSeconds === Number.POSITIVE_INFINITY) return ', which the signature does not tell';
  return ageInSeconds > toleranceSeconds ? ', which is too old' : '';
}

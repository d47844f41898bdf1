import type { ErrorFields } from './errors.ts';

/** What a test payment method is, and how it behaves. */
export interface TestCard {
  readonly last4: string;
  /** The refusal when it is attached or charged; none means that it works. */
  readonly decline?: ErrorFields;
  /** It can be attached, and is refused only when it is charged. */
  readonly isAttachable?: boolean;
}

function declined(code: string, message: string, declineCode?: string): ErrorFields {
  const decline = declineCode === undefined ? {} : { decline_code: declineCode };
  return { type: 'card_error', code, message, ...decline };
}

const refused = 'Your card was declined.';

/** By the names of https://docs.stripe.com/testing, checked 2026-11-22. Numbers are shown by their last four digits. */
export const testCards: Readonly<Record<string, TestCard>> = {
  pm_card_visa: { last4: '4242' },
  pm_card_visa_chargeDeclined: {
    last4: '0002',
    decline: declined('card_declined', refused, 'generic_decline'),
  },
  pm_card_visa_chargeDeclinedInsufficientFunds: {
    last4: '9995',
    decline: declined('card_declined', 'Your card has insufficient funds.', 'insufficient_funds'),
  },
  pm_card_visa_chargeDeclinedLostCard: {
    last4: '9987',
    decline: declined('card_declined', refused, 'lost_card'),
  },
  pm_card_visa_chargeDeclinedStolenCard: {
    last4: '9979',
    decline: declined('card_declined', refused, 'stolen_card'),
  },
  pm_card_chargeDeclinedExpiredCard: {
    last4: '0069',
    decline: declined('expired_card', 'Your card has expired.'),
  },
  pm_card_chargeDeclinedIncorrectCvc: {
    last4: '0127',
    decline: declined('incorrect_cvc', "Your card's security code is incorrect."),
  },
  pm_card_chargeDeclinedProcessingError: {
    last4: '0119',
    decline: declined(
      'processing_error',
      'An error occurred while processing your card. Try again in a little bit.',
    ),
  },
  pm_card_visa_chargeDeclinedVelocityLimitExceeded: {
    last4: '6975',
    decline: declined('card_declined', refused, 'card_velocity_exceeded'),
  },
  pm_card_chargeCustomerFail: {
    last4: '0341',
    decline: declined('card_declined', refused, 'generic_decline'),
    isAttachable: true,
  },
};

/** The test card that an object was made from, by the last four digits of its number. */
export function testCardByLast4(last4: unknown): TestCard | undefined {
  return Object.values(testCards).find((card) => card.last4 === last4);
}

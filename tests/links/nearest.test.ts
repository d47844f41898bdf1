import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nearest, prepareNames } from '#links/nearest.ts';
import { checkOne, linkTo, pagesWith } from './known-site.ts';

const pages = pagesWith({
  '/guides/bill-subscriptions-with-stripe': [
    'set-up-the-webhook-endpoint',
    'über-die-prüfung',
    'err-card_declined',
    'config-STRIPE_SECRET_KEY',
    'stripe-keys-rotate-a-key',
    'errors',
  ],
  '/guides/pruefe-zahlungen': ['errors'],
  '/auth/stripe-keys': ['rotate-a-key'],
  '/patterns/webhooks': ['deliver-twice', 'verify-before-you-parse'],
  '/patterns/retries': ['back-off'],
  '/reference/checks/links': [],
});

/** What is suggested in the place of an address, on the pattern page on retries. */
function suggested(url: string): string | undefined {
  const [found] = checkOne({ pages }, { from: '/patterns/retries', link: linkTo(url) });
  return found?.help;
}

describe('the page that is suggested', () => {
  const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'in another folder': [
      ['/guides/webhooks', '/patterns/webhooks'],
      ['/patterns/stripe-keys', '/auth/stripe-keys'],
      ['/reference/links', '/reference/checks/links'],
    ],
    'without its folder': [
      ['/webhooks', '/patterns/webhooks'],
      ['/bill-subscriptions-with-stripe', '/guides/bill-subscriptions-with-stripe'],
    ],
    'in the singular or in the plural': [
      ['/pattern/webhook', '/patterns/webhooks'],
      ['/patterns/webhook', '/patterns/webhooks'],
      ['/patterns/retry', '/patterns/retries'],
      ['/auth/stripe-key', '/auth/stripe-keys'],
    ],
    'with umlauts': [
      ['/guides/prüfe-zahlungen', '/guides/pruefe-zahlungen'],
      ['/guides/pr%C3%BCfe-zahlungen', '/guides/pruefe-zahlungen'],
    ],
    'with other signs between words': [
      ['/guides/bill_subscriptions_with_stripe', '/guides/bill-subscriptions-with-stripe'],
      ['/auth/StripeKeys', '/auth/stripe-keys'],
      ['/auth/stripe%20keys', '/auth/stripe-keys'],
    ],
    'by an old name': [
      ['/guides/stripe-billing-of-subscriptions', '/guides/bill-subscriptions-with-stripe'],
      ['/guides/billing-subscriptions', '/guides/bill-subscriptions-with-stripe'],
    ],
    'with a slip': [['/patterns/webhoks', '/patterns/webhooks']],
  };
  for (const [name, urls] of Object.entries(cases))
    for (const [url, expected] of urls)
      test(`${name}: ${url}`, () => assert.equal(suggested(url), `Did you mean \`${expected}\`?`));

  test('is none where none is near', () => {
    for (const url of ['/guides/send-messages', '/patterns/x', '/'])
      assert.doesNotMatch(suggested(url) ?? '', /Did you/);
  });
});

describe('the id that is suggested', () => {
  const guide = '/guides/bill-subscriptions-with-stripe';
  const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'without what stands before it': [
      [`${guide}#card_declined`, '#err-card_declined'],
      [`${guide}#STRIPE_SECRET_KEY`, '#config-STRIPE_SECRET_KEY'],
      [`${guide}#rotate-a-key`, '#stripe-keys-rotate-a-key'],
    ],
    'with umlauts': [
      [`${guide}#ueber-die-pruefung`, '#über-die-prüfung'],
      [`${guide}#uber-die-prufung`, '#über-die-prüfung'],
    ],
    'by the text of an old heading': [
      [`${guide}#setting-up-webhooks`, '#set-up-the-webhook-endpoint'],
      [`${guide}#the-webhook-endpoint`, '#set-up-the-webhook-endpoint'],
      ['/patterns/webhooks#parse-after-you-verify', '#verify-before-you-parse'],
    ],
    'in the singular': [[`${guide}#error`, '#errors']],
    'with a slip': [['/patterns/webhooks#deliver-twise', '#deliver-twice']],
    'on the only other page that has it': [
      [`${guide}#deliver-twice`, '/patterns/webhooks#deliver-twice'],
      ['#deliver-twice', '/patterns/webhooks#deliver-twice'],
    ],
  };
  for (const [name, urls] of Object.entries(cases))
    for (const [url, expected] of urls)
      test(`${name}: ${url}`, () => assert.equal(suggested(url), `Did you mean \`${expected}\`?`));

  test('is none where none is near, or where several other pages have it', () => {
    assert.equal(suggested('#errors'), 'The page has `#back-off`.');
    assert.equal(suggested('/reference/checks/links#why'), 'Remove the fragment: the page has no headings.');
  });
});

test('nothing is near to a name without words', () => {
  assert.equal(nearest('', prepareNames(['a', 'b'])), undefined);
  assert.equal(nearest('--', prepareNames(['a-b', 'c-d'])), undefined);
  assert.equal(nearest('the', prepareNames(['of-a', 'to-the-of'])), undefined);
});

import { designPath } from '#site/design/design-route.ts';

/** The path of the fixture’s guide. */
export const guidePath = 'guides/take-a-payment/';

/**
 * The path of the fixture’s page that lies below another, and that something generates. It stands for the pages of codes:
 * these are all alike, a few sections with fences of which one shows what a command prints.
 */
export const nestedPath = 'reference/support/hours/';

/** A path that no page has: what is served is the 404 page. */
export const lostPath = 'no/such/page/';

/**
 * The paths of one page of each kind. What holds of every kind is tested on these, and a test finds a kind that is built and
 * not listed: a new one joins by one line.
 */
export const pageKinds = [
  '',
  guidePath,
  'auth/acme-keys/',
  'patterns/webhooks/',
  'reference/support/',
  nestedPath,
  'showcase/',
  'inventory/',
  'providers/',
  'providers/acme-pay/',
  'errors/',
  'status/',
  `status/${guidePath}`,
  designPath,
  lostPath,
] as const;

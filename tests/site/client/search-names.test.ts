import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedPlaces } from '#site/client/named-places.ts';
import { findNames } from '#site/client/search-names.ts';
import type { Catalogue, CatalogueRow } from '#site/search/catalogue.ts';
import { stringsOf } from '#site/strings/strings-of.ts';

const { types } = stringsOf('en').client.search;
const facets = { provider: [], task: [], auth: [], language: [] };

const rows: readonly CatalogueRow[] = [
  ['error', 'card_declined', 0, 'err-card_declined', '402'],
  ['error', 'card_declined_soft', 0, 'err-card_declined_soft', '402'],
  ['error', 'missing', 0, 'err-missing-400', '400'],
  ['error', 'missing', 0, 'err-missing-404', '404'],
  ['error', '20003', 0, 'err-20003', '401'],
  ['event', 'invoice.payment_failed', 0, 'event-invoice.payment_failed'],
  ['key', 'ACME_WEBHOOK_SECRET', 0, 'config-ACME_WEBHOOK_SECRET'],
  ['key', 'WEBHOOK_SECRET', 0, 'config-WEBHOOK_SECRET'],
  ['field', 'Customer.billingEmail', 0, 'map-Customer.billingEmail'],
  ['endpoint', 'GET /v1/customers', 0, 'e1', 'List customers'],
  ['endpoint', 'POST /v1/customers', 0, 'e2'],
  ['endpoint', 'GET /v1/customers/{id}', 0, 'e3'],
  ['endpoint', 'POST /v1/customers/{id}/Cards/{card}.json', 0, 'e4'],
  ['page', 'links/missing-page', 1, ''],
];

const page = (path: string) => ({ path, title: path, kind: 'Guide', facets });
const catalogue: Catalogue = { pages: [page('/guides/a/'), page('/reference/b/')], rows };
const places = namedPlaces(catalogue);

/** Exact ones, a bar, and those that match in parts; or the name that may be meant. */
function found(query: string): string {
  const { exact, parts, near } = findNames(places, query, types);
  const ids = (some: typeof exact) => some.map(({ anchor, name }) => anchor || name).join(' ');
  return near === undefined ? `${ids(exact)} | ${ids(parts)}` : `${near}?`;
}

const cases: Readonly<Record<string, string>> = {
  // Whole names, however they are written.
  card_declined: 'err-card_declined | err-card_declined_soft',
  'Card Declined': 'err-card_declined | err-card_declined_soft',
  'error card-declined': 'err-card_declined | err-card_declined_soft',
  '20003': 'err-20003 | ',
  'code 20003': 'err-20003 | ',
  'missing-page': 'links/missing-page err-missing-400 err-missing-404 | ',
  billingEmail: ' | map-Customer.billingEmail',
  // A status alone, and beside a name.
  '402': 'err-card_declined err-card_declined_soft | ',
  'HTTP 404': 'err-missing-404 | ',
  'missing 404': 'err-missing-404 | ',
  // Parts, and starts of parts; names that hold less come first.
  webhook_secret: 'config-WEBHOOK_SECRET | config-ACME_WEBHOOK_SECRET',
  webhook: ' | config-WEBHOOK_SECRET config-ACME_WEBHOOK_SECRET',
  'paym fail': ' | event-invoice.payment_failed',
  // Endpoints: with and without the method, as a template, with values, as a whole address.
  'POST /v1/customers': 'e2 | e4',
  '/v1/customers': 'e1 e2 | e3 e4',
  'get /v1/customers/{customer}': 'e3 | e1',
  'https://api.acme.example/v1/customers/cus_12?expand=a': 'e3 | ',
  'v1/customers/7/cards/card_1.json': 'e4 | ',
  // Near ones: two letters swapped, one left out, one more.
  card_delcined: 'card_declined?',
  invoice_payment_faild: 'invoice.payment_failed?',
  ACME_WEBHOOK_SECRETT: 'ACME_WEBHOOK_SECRET?',
  // What is near to nothing, and the words of a task.
  xyzzyplugh: ' | ',
  'how do I list the customers of an account': ' | ',
  cus: ' | e1 e2 e3 e4 map-Customer.billingEmail',
};

for (const [query, expected] of Object.entries(cases))
  test(`by name, ${query} finds ${expected}`, () => assert.equal(found(query), expected));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerSchema } from '#schema/provider.ts';
import { describeEnvelope } from '#site/page/describe-envelope.ts';
import { formatLimit } from '#site/page/format-limit.ts';
import { type OperationsInput, operationsTables } from '#site/page/operations-tables.ts';
import { stringsOf } from '#site/strings/strings-of.ts';

const english = stringsOf('en');

test('a limit is written for readers, in the numbers of their language', () => {
  const limit = { count: 1600, of: 'characters' };
  assert.equal(formatLimit(limit, english), '1,600 characters');
  assert.equal(
    formatLimit({ ...limit, per: '10m', environment: 'sandbox' }, english),
    '1,600 characters in 10 minutes, in the sandbox',
  );
  assert.equal(
    formatLimit({ count: 1, of: 'call', per: '1s', environment: 'production' }, stringsOf('de')),
    '1 call je 1 Sekunde, in der Produktion',
  );
  assert.equal(formatLimit({ count: 1, per: '1s' }, english), '1 request in 1 second');
  assert.equal(formatLimit({ count: 25, per: '10m' }, stringsOf('de')), '25 Anfragen je 10 Minuten');
});

test('a length of time says whether `m` is minutes or months', () => {
  const format = (text: string, m: 'minute' | 'month') => english.format.duration(text, m).text;
  assert.deepEqual(
    [format('30d', 'month'), format('1m', 'month'), format('5m', 'minute'), format('2h', 'minute')],
    ['30 days', '1 month', '5 minutes', '2 hours'],
  );
});

const { errorEnvelope, ...facts } = providerSchema.parse({
  name: 'Acme',
  description: 'Takes orders.',
  checked: '2026-11-01',
  documentation: 'https://docs.acme.example',
  apiVersion: '1',
  environments: { sandbox: { baseUrl: 'https://a.example' }, production: { baseUrl: 'https://a.example' } },
  hosts: ['a.example'],
  credential: { scheme: 'bearer', key: 'A' },
  errorCode: ['/error/code', '/error/type'],
  errorEnvelope: { message: '/error/message', parameter: '/error/param', requestId: 'Request-Id' },
  configuration: [{ key: 'A', what: 'b', kind: 'env', sandbox: 'c', production: 'd', where: 'e' }],
  retryPolicy: 'Never.',
  support: 'https://acme.example/support',
});

test('the body of an error is told in a sentence', () => {
  assert.equal(
    describeEnvelope({ ...facts, errorEnvelope }, english),
    'The body of an error has its code in `error.code` or `error.type`, a message for people in `error.message` and the parameter to blame in `error.param`. Support asks for `Request-Id`.',
  );
  assert.equal(describeEnvelope(facts, english), undefined);
});

test('the tables of how an integration is run hold every row, and leave out those without rows', () => {
  const input: OperationsInput = {
    operations: {
      slo: [{ id: 'a', what: 'b', objective: '99 %', window: '30d', measure: 'c' }],
      monitors: [{ id: 'a', what: 'b', threshold: '5', runbook: 'r' }],
      rateLimits: [],
      runbook: [{ id: 'r', when: 'The [queue](/x) is `full`.', steps: ['a', 'b'] }],
      recovery: [{ id: 'a', after: 'b', do: 'c', within: '30 days' }],
      escalation: [{ when: 'a', who: 'b', where: 'c', bring: 'd' }],
    },
    limits: [],
    provider: { facts, reasons: { retryPolicy: 'A customer waits.' } },
    strings: english,
    prefix: '',
  };
  const tables = operationsTables(input);
  assert.deepEqual(
    tables.map(({ label, rows }) => [label, ...rows.map(({ id }) => id)]),
    [
      ['Objectives', 'slo-a'],
      ['Monitors', 'monitor-a'],
      ['Runbook', 'runbook-r'],
      ['Recovery', 'recovery-a'],
      ['Escalation', undefined],
      ['Acme', undefined, undefined, undefined],
    ],
  );
  const cellsOf = (table: number, row: number) => tables[table]?.rows[row]?.groups[0];
  assert.deepEqual(cellsOf(1, 0)?.[1], { link: { text: 'The queue is full', href: '#runbook-r' } });
  assert.deepEqual(cellsOf(5, 1)?.[0], { prose: 'Never.', note: 'Only for this guide: A customer waits.' });
});

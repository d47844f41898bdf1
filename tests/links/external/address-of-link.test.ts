import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOfLink } from '#links/external/address-of-link.ts';

describe('what is asked for a link', () => {
  const asked: readonly (readonly [link: string, address: string, fragment?: string])[] = [
    ['https://acme.dev', 'https://acme.dev/'],
    ['HTTPS://Docs.ACME.dev:443/A/../b?c=D#e', 'https://docs.acme.dev/b?c=D', 'e'],
    ['https://acme.dev/a#%C3%BCber', 'https://acme.dev/a', 'über'],
    ['https://acme.dev/a#100%', 'https://acme.dev/a', '100%'],
    ['https://acme.dev/a#', 'https://acme.dev/a'],
    ['https://user:password@acme.dev/a', 'https://acme.dev/a'],
    ['https://bücher.dev/ü', 'https://xn--bcher-kva.dev/%C3%BC'],
    ['http://10.0.0.1/', 'http://10.0.0.1/'],
    ['http://169.254.169.254/latest', 'http://169.254.169.254/latest'],
    ['http://[fd00::1]/', 'http://[fd00::1]/'],
    ['https://myexample.com/', 'https://myexample.com/'],
  ];
  for (const [link, address, fragment] of asked) {
    test(link, () =>
      assert.deepEqual(addressOfLink(link), { address, ...(fragment === undefined ? {} : { fragment }) }),
    );
  }
});

describe('nothing is asked', () => {
  for (const link of [
    '/guides/a',
    './a.pdf',
    '#a',
    '',
    '//acme.dev/a',
    'mailto:a@acme.dev',
    'tel:+1',
    'ftp://acme.dev/a',
    'https://',
    'https://a b.dev/',
    'https:acme.dev',
    'http://localhost:4242/webhook',
    'http://localhost./',
    'http://api.localhost/',
    'http://127.0.0.1:8080/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://[::1]:3000/',
    'http://0.0.0.0:8000/',
    'https://YOUR-ADDRESS/health',
    'https://console.acme.example/',
    'https://reminders.example.com/hook',
    'https://example.org',
    'https://acme.test/',
    'https://acme.invalid/',
    'http://printer.local/',
    'http://metadata.google.internal/',
  ])
    test(`for ${link}`, () => assert.equal(addressOfLink(link), undefined));
});

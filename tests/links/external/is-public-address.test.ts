import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPublicAddress } from '#links/external/is-public-address.ts';

describe('an address of the public internet may be asked', () => {
  for (const address of [
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.1',
    '168.63.129.15',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001:80b::200e',
    '64:ff9b::1.1.1.1',
    '64:ff9b::808:808',
  ]) {
    test(address, () => assert.equal(isPublicAddress(address), true));
  }
});

describe('any other is refused', () => {
  const refused: Readonly<Record<string, readonly string[]>> = {
    'this machine': ['127.0.0.1', '127.255.255.255', '0.0.0.0', '0.1.2.3', '::1', '::'],
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fdff::1', 'fec0::1'],
    'link-local and the metadata services of clouds': [
      '169.254.0.1',
      '169.254.169.254',
      '169.254.170.2',
      'fe80::1',
      'fe80::1%eth0',
      'fd00:ec2::254',
      '100.100.100.200',
      '168.63.129.16',
      '192.0.0.192',
    ],
    'carrier-grade NAT': ['100.64.0.0', '100.127.255.255'],
    'IPv4 in IPv6': [
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:1.1.1.1',
      '::127.0.0.1',
      '64:ff9b::127.0.0.1',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b::',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    ],
    'documentation, benchmarks, multicast and reserved': [
      '192.0.2.1',
      '198.51.100.1',
      '203.0.113.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '192.88.99.1',
      '2001:db8::1',
      '3fff::1',
      'ff02::1',
      '100::1',
      '5f00::1',
    ],
    'no address': ['', 'localhost', '1.1.1', '0x7f.0.0.1', '[::1]', '1.1.1.1 '],
  };
  for (const [what, addresses] of Object.entries(refused))
    for (const address of addresses)
      test(`${what}: ${address}`, () => assert.equal(isPublicAddress(address), false));
});

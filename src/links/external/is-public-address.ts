import { BlockList, isIP } from 'node:net';

/**
 * The IPv4 addresses that are not of the public internet, by the registry of special-purpose addresses of IANA:
 * private, loopback, link-local (with the metadata services of clouds), carrier-grade NAT, documentation, benchmarks,
 * multicast and reserved ones; and the one public address at which Azure serves its machines.
 */
const special4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** The IPv6 addresses within 2000::/3 that are not of the public internet: protocols, documentation, 6to4. */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const special = new BlockList();
for (const [network, prefix] of special4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of special6) special.addSubnet(network, prefix, 'ipv6');

const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

const translated6 = new BlockList();
translated6.addSubnet('64:ff9b::', 96, 'ipv6');

/**
 * Whether an IP address is of the public internet. IPv4 in IPv6 is not (`::ffff:10.0.0.1`), but for NAT64, by which
 * networks without IPv4 reach public addresses: there the IPv4 address decides.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  if (translated6.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address));
  return global6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The end of an IPv6 address as an IPv4 address. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  return groups
    .map((group) => Number.parseInt(group || '0', 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

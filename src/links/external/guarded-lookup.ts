import { isIP, type LookupFunction } from 'node:net';
import { hostOf } from './address-of-link.ts';
import type { Internet } from './internet.ts';

/** The code of the error of a name all of whose addresses are refused. */
export const privateAddress = 'EPRIVATE';

/**
 * How a connection finds the addresses of a name: those that may not be connected to are left out. The connection is
 * made to what this gives, without a second look-up, so a name cannot change its address after it was examined.
 */
export function guardedLookup({ resolve, isAllowed }: Internet): LookupFunction {
  return (hostname, { all }, callback) => {
    const give = (addresses: readonly string[]) => {
      const allowed = addresses.filter(isAllowed).map((address) => ({ address, family: isIP(address) }));
      const [first] = allowed;
      if (first === undefined) callback(notAllowed(hostname), '');
      else if (all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    };
    resolve(hostname).then(give, (cause: NodeJS.ErrnoException) => callback(cause, ''));
  };
}

/** Whether the host of an address is itself an IP address that may not be connected to: it is never looked up. */
export function isRefusedLiteral(url: URL, { isAllowed }: Internet): boolean {
  const host = hostOf(url);
  return isIP(host) !== 0 && !isAllowed(host);
}

function notAllowed(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no public address`), { code: privateAddress });
}

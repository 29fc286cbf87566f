import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** A name that leads into a network of its own. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** What isn't the public internet: IANA's registries of special-purpose addresses, and multicast. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv6');

/** The host of an address without the brackets that stand around IPv6. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** Whether an IP address, with or without brackets, is none of the public internet. IPv4 in IPv6 counts as what it is. */
export function isPrivateAddress(address: string): boolean {
  const bare = bareHost(address).replace(/%.*$/, '');
  const inner = embedded(bare);
  if (inner !== undefined) return PRIVATE.check(inner, 'ipv4');
  return PRIVATE.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}

/** The IPv4 address in `::ffff:a.b.c.d` (RFC 4291) and `64:ff9b::a.b.c.d` (RFC 6052), however it is written. */
function embedded(address: string): string | undefined {
  const match = /^(?:::ffff(?::0)?:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(
    address,
  );
  if (!match) return undefined;
  const [, dotted, high = '0', low = '0'] = match;
  if (dotted !== undefined) return dotted;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** Throws for the name of an address (`127.0.0.1`, `[::1]`) that may not be asked: such names are never looked up. */
export function refusePrivateName(hostname: string): void {
  const bare = bareHost(hostname);
  if (isIP(bare) && isPrivateAddress(bare)) throw new PrivateAddressError(bare);
}

/**
 * Looks a name up for a connection, and gives only addresses of the public internet. The very address that was checked is
 * connected to, so that a name can't lead elsewhere a moment later (DNS rebinding).
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const allowed = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = allowed;
    if (!first) return callback(new PrivateAddressError(hostname), '', 0);
    return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
  });
};

/** Makes addresses that hold on any page of those that hold on this one. */

const PROTOCOLS = new Set(['http:', 'https:']);

/** Returns the absolute form of an http or https address, or nothing for anything else. */
export function absoluteAddress(address: string | undefined, base: string): string | undefined {
  if (address === undefined || address.trim() === '' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return PROTOCOLS.has(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

/** Returns several addresses, with spaces between them, in their absolute forms; nothing if one has none. */
export function absoluteAddresses(addresses: string | undefined, base: string): string | undefined {
  const all =
    addresses
      ?.trim()
      .split(/\s+/)
      .map(address => absoluteAddress(address, base)) ?? [];
  return all.length === 0 || all.includes(undefined) ? undefined : all.join(' ');
}

/**
 * Returns the address of the script that is running, if it is the one file that other pages can
 * load too. A bundle of somebody's application is not.
 */
export function ownScript(moduleAddress: string | undefined): string | undefined {
  const address = absoluteAddress(moduleAddress, 'about:blank');
  return address !== undefined && /\/actor-graph(?:\.min)?\.js(?:\?|$)/.test(address) ? address : undefined;
}

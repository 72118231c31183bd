/**
 * What the files of a graph are called in messages: by their file name, as long as that tells them apart.
 */

/** Returns the addresses in an attribute: separated by white space, so that one with a space in it writes `%20`. */
export function splitAddresses(src: string): string[] {
  // The same file twice says nothing new.
  return [...new Set(src.split(/\s+/).filter(address => address !== ''))];
}

/**
 * Returns a name for each address: the last part of its path, or the whole address if two end alike. A
 * `blob:` has no path; its name may ride along behind `#`.
 */
export function namesOf(addresses: readonly string[]): string[] {
  const short = addresses.map(address => {
    const name = /^blob:[^#]*#(.+)$/.exec(address) ?? /([^/?#]+)\/*(?:[?#].*)?$/.exec(address);
    return decode(name?.[1] ?? address);
  });
  return short.map((name, i) => (short.indexOf(name) === short.lastIndexOf(name) ? name : addresses[i]!));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

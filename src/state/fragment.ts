/**
 * Finds and replaces one explorer's part in the fragment of a page's address. The fragment may
 * also hold the page's own words and the parts of other explorers: `#chapter-2;a:view=start`.
 * Parts are divided by `;`. What is not ours comes back letter for letter.
 */

/**
 * Returns the part of the explorer called `name` in `hash` (with or without its `#`), or nothing
 * if it has none. Without a name it is the part whose first key is one of `keys`.
 */
export function readFragment(hash: string, name: string, keys: ReadonlySet<string>): string | undefined {
  const own = partsOf(hash).find(part => isOwn(part, name, keys));
  return own?.slice(prefixOf(name).length);
}

/** Returns the hash (with its `#`, or empty) in which `own` stands for the explorer's part; without `own` it goes. */
export function writeFragment(hash: string, name: string, keys: ReadonlySet<string>, own: string): string {
  const parts = partsOf(hash);
  const position = parts.findIndex(part => isOwn(part, name, keys));
  const replacement = own === '' ? [] : [prefixOf(name) + own];
  if (position === -1) parts.push(...replacement);
  else parts.splice(position, 1, ...replacement);
  const joined = parts.filter(part => part !== '').join(';');
  return joined === '' ? '' : `#${joined}`;
}

function partsOf(hash: string): string[] {
  return hash.replace(/^#/, '').split(';');
}

function isOwn(part: string, name: string, keys: ReadonlySet<string>): boolean {
  if (name !== '') return part.startsWith(prefixOf(name));
  const [key = ''] = part.split(/[=&]/, 1);
  return keys.has(key);
}

/** A name is written by the author of a page; only letters that need no escaping keep their place. */
function prefixOf(name: string): string {
  return name === '' ? '' : `${encodeURIComponent(name)}:`;
}

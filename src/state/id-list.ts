/** Several ids as one value of an address. */
import {escapeText, unescapeText} from '../filter/escape-text.ts';

export function encodeIds(ids: readonly string[]): string {
  return ids.map(escapeText).join(',');
}

/** Returns the ids; nothing if one of them is escaped in a way that leads nowhere. */
export function decodeIds(value: string): readonly string[] | undefined {
  const ids = value.split(',').map(unescapeText);
  return ids.every(id => id !== undefined) ? ids : undefined;
}

/**
 * Lets small parts that say the same be one object: most of hundreds of thousands of events have the same
 * empty lists, the same few actors and the same sources. Each of them would take up ten times as much otherwise.
 */
import {formatPlace, type Evidence} from './evidence.ts';

const NONE: readonly never[] = Object.freeze([]);

export class PartSharer {
  readonly #ids = new Map<string, readonly string[]>();
  readonly #places = new Map<string, readonly Evidence[]>();

  /** Puts shared ones in place of an item's empty lists, lists of one id and lists of one place; the item is the caller's own. */
  share(item: Record<string, unknown>): void {
    for (const key of Object.keys(item)) {
      const value = item[key];
      if (Array.isArray(value)) item[key] = this.#list(value);
    }
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    if (list.length === 0) return NONE;
    const [only] = list;
    if (list.length > 1) return list;
    if (typeof only === 'string') return known(this.#ids, only, list as readonly string[]);
    return isPlace(only) ? known(this.#places, formatPlace(only), list as readonly Evidence[]) : list;
  }
}

function known<T>(lists: Map<string, readonly T[]>, key: string, list: readonly T[]): readonly T[] {
  const first = lists.get(key);
  if (first !== undefined) return first;
  lists.set(key, Object.freeze(list));
  return list;
}

/** Whether it is evidence that names a source, and perhaps a paragraph, without any words. */
function isPlace(part: unknown): part is Evidence {
  if (typeof part !== 'object' || part === null || !('source' in part)) return false;
  return Object.keys(part).length === ('paragraph' in part ? 2 : 1);
}

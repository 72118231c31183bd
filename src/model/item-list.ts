/**
 * The items of one kind, by id and by place: a read-only map in the order of the file, whose
 * places are the numbers that stand for items in columns.
 */
import {eachInSlices} from '../util/each-in-slices.ts';

export interface ItemList<T> extends ReadonlyMap<string, T> {
  /** The item at a place below `size`. */
  at(place: number): T;
  /** The place of the item with this id, from 0; nothing if there is none. */
  placeOf(id: string): number | undefined;
}

/** Returns the list of `items`, whose ids are all different. A generator: there may be so many that a page should not wait. */
export function* listingItems<T extends {readonly id: string}>(
  items: readonly T[],
): Generator<undefined, ItemList<T>> {
  const places = new Map<string, number>();
  yield* eachInSlices(items, ({id}) => places.set(id, places.size));
  return new ListedItems(items, places);
}

class ListedItems<T extends {readonly id: string}> implements ItemList<T> {
  readonly #items: readonly T[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(items: readonly T[], places: ReadonlyMap<string, number>) {
    this.#items = items;
    this.#places = places;
  }

  get size(): number {
    return this.#items.length;
  }

  at(place: number): T {
    return this.#items[place]!;
  }

  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  get(id: string): T | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#items[place];
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  values(): MapIterator<T> {
    return this.#items.values();
  }

  *entries(): MapIterator<[string, T]> {
    for (const item of this.#items) yield [item.id, item];
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (item: T, id: string, list: ReadonlyMap<string, T>) => void): void {
    for (const item of this.#items) visit(item, item.id, this);
  }
}

/** The lists of a file as they come out of parsing: each item with its place in the file. */
import type {GraphDocument} from './document.ts';

export type ListName =
  'sources' | 'actors' | 'relationTypes' | 'relations' | 'statements' | 'topics' | 'views' | 'story';

/** An item and its position in its list, which problems that are found later still need. */
export interface Placed<T> {
  readonly item: T;
  readonly index: number;
}

export type PlacedLists = {
  readonly [K in ListName]: readonly Placed<GraphDocument[K][number]>[];
};

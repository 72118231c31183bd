/** The lists of files as they come out of parsing: each item with its place in its file. */
import type {GraphDocument} from './document.ts';

export type ListName =
  'sources' | 'actors' | 'relationTypes' | 'relations' | 'statements' | 'topics' | 'views' | 'story';

/** An item and where it stands, which problems that are found later still need. */
export interface Placed<T> {
  readonly item: T;
  /** Position in its list. */
  readonly index: number;
  /** Position of its file among those that are read together. */
  readonly file: number;
}

export type PlacedLists = {
  readonly [K in ListName]: readonly Placed<GraphDocument[K][number]>[];
};

/** A part of a file that no schema accepted, as far as it was not refused itself. */
export interface Lost {
  readonly list: ListName;
  readonly index: number;
  readonly file: number;
  /** From the entry to the part; empty where the whole entry is lost. */
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

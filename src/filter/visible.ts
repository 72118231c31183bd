/**
 * What a filter leaves: which actors, relations and statements are shown, and how many.
 *
 * An interface and not a Set, so that other representations can stand behind it.
 */

/** Shown and existing items of one kind. */
export interface Count {
  readonly shown: number;
  readonly total: number;
}

export type ItemKind = 'actor' | 'relation' | 'statement';

export interface Visible {
  /** Whether the actor, relation or statement with this id is shown. */
  has(id: string): boolean;
  /** Whether the line from the statement to its `index`-th target is shown. */
  hasTarget(statementId: string, index: number): boolean;
  readonly counts: Readonly<Record<ItemKind, Count>>;
  /** Calls `visit` with the id of every shown item of a kind, in the order of the file. */
  forEach(kind: ItemKind, visit: (id: string) => void): void;
  /** Whether the row of the dataset's columns is shown. */
  hasRow(row: number): boolean;
  /** Calls `visit` with every shown row of the dataset's columns, in order. */
  forEachRow(visit: (row: number) => void): void;
}

/** Shows nothing; what there is before a file has been read. */
export const NOTHING_VISIBLE: Visible = {
  has: () => false,
  hasTarget: () => false,
  counts: {
    actor: {shown: 0, total: 0},
    relation: {shown: 0, total: 0},
    statement: {shown: 0, total: 0},
  },
  forEach: () => undefined,
  hasRow: () => false,
  forEachRow: () => undefined,
};

/** What the picture is asked to show: a drawing, and to what its places belong. */
import type {Drawing} from './drawing.ts';
import type {LayoutName} from './layout.ts';

export interface Scene {
  readonly drawing: Drawing;
  /** What the places belong to: scenes of the same arrangement, part for part, keep the places of their nodes. */
  readonly arrangement: readonly unknown[];
  /** The graph it is of. Another one of the same arrangement is fitted again, unless the reader has moved the picture. */
  readonly graph: unknown;
  /** How nodes without a place get one; another one is another arrangement. */
  readonly layout: LayoutName;
  /** Places that the author has chosen, by actor id. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  /** Whether an item is drawn pale because the filter leaves it out. */
  readonly isLeftOut: (key: string) => boolean;
}

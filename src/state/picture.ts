/**
 * What the reader has made of a picture that cannot hold everything: who stays, of whom he wants to see more,
 * whether it shows groups.
 */
export interface Picture {
  /** Groups in place of actors; nothing: as the view says, else as the size asks for. */
  readonly groups: boolean | undefined;
  /** Groups that are opened, by the id of their best-known member. */
  readonly opened: readonly string[];
  /** Actors that are drawn in any case, by id. */
  readonly pinned: readonly string[];
  /** By id of an actor: how many of those he is linked with are drawn besides. */
  readonly expanded: ReadonlyMap<string, number>;
  /** How many more actors than usual are drawn. */
  readonly extra: number;
  /** Share of the usual number that this machine moves smoothly. */
  readonly share: number;
}

export const INITIAL_PICTURE: Picture = {
  groups: undefined,
  opened: [],
  pinned: [],
  expanded: new Map(),
  extra: 0,
  share: 1,
};

/** Another graph or view begins anew; the machine stays the same. */
export function forAnotherPicture({share}: Picture): Picture {
  return {...INITIAL_PICTURE, share};
}

/** How the reader changes what a picture holds that cannot hold everything. */
import type {Action} from './actions.ts';
import type {Picture} from './picture.ts';

/** One click draws so many more of those with whom an actor is linked. */
export const STEP = 10;
/** One click draws so many more actors. */
export const MORE_ACTORS = 50;

/** Draws more of those with whom an actor is linked, the most linked first. */
export function showMoreOf(id: string): Action {
  return withPicture(picture => {
    const expanded = new Map(picture.expanded).set(id, (picture.expanded.get(id) ?? 0) + STEP);
    return {...picture, expanded};
  });
}

/** Takes back what `showMoreOf` has added to an actor. */
export function showFewerOf(id: string): Action {
  return withPicture(picture => {
    if (!picture.expanded.has(id)) return picture;
    return {...picture, expanded: new Map([...picture.expanded].filter(([other]) => other !== id))};
  });
}

/** Keeps an actor in the picture, whoever else matters more; or no longer. */
export function togglePin(id: string): Action {
  return withPicture(picture => {
    const others = picture.pinned.filter(other => other !== id);
    return {...picture, pinned: others.length < picture.pinned.length ? others : [...picture.pinned, id]};
  });
}

/** Draws more actors. */
export const showMoreActors: Action = withPicture(picture => ({
  ...picture,
  extra: picture.extra + MORE_ACTORS,
}));

/** Draws groups of actors, or the actors themselves. */
export function showGroups(groups: boolean): Action {
  return withPicture(picture => ({...picture, groups, opened: []}));
}

/** Shows who is in a group, in its place; or closes it again. */
export function toggleGroup(id: string): Action {
  return withPicture(picture => {
    const others = picture.opened.filter(other => other !== id);
    return {...picture, opened: others.length < picture.opened.length ? others : [...picture.opened, id]};
  });
}

/** Notes how much of the usual picture this machine moves smoothly. */
export function setShare(share: number): Action {
  return withPicture(picture => (picture.share === share ? picture : {...picture, share}));
}

function withPicture(change: (picture: Picture) => Picture): Action {
  return state => {
    const picture = change(state.picture);
    return picture === state.picture ? state : {...state, picture};
  };
}

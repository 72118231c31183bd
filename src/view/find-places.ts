/** From where everybody was to where everybody is: newcomers get a place, and those who stay keep theirs. */
import {concentricLayout} from './concentric-layout.ts';
import type {Drawing} from './drawing.ts';
import {forceLayout} from './force-layout.ts';
import type {LayoutName, LayoutOptions} from './layout.ts';
import {closeGroups, openGroups, type OpenedGroups} from './open-groups.ts';
import {separate} from './separate.ts';

export interface PlaceOptions extends Pick<LayoutOptions, 'sizes' | 'aspect'> {
  readonly layout: LayoutName;
  /** The rest of a graph has come: those who have grown over others by it make room. */
  readonly isContinued: boolean;
}

const LAYOUT_BY_NAME = {force: forceLayout, concentric: concentricLayout};

/** Returns a place for every node of the drawing, and for opened groups, given those that there are. To be run in slices. */
export function* findPlaces(
  drawing: Drawing,
  {layout, sizes, aspect, isContinued}: PlaceOptions,
  before: OpenedGroups,
): Generator<void, OpenedGroups> {
  const closed = closeGroups(drawing);
  const places = new Map(before.places);
  const fixed = new Map([...places].filter(([key]) => closed.nodes.has(key)));
  if (fixed.size < closed.nodes.size) {
    const found = yield* LAYOUT_BY_NAME[layout](closed, {sizes, aspect, fixed});
    for (const [key, place] of found) places.set(key, place);
  }
  const opened = yield* openGroups(drawing, {places, rooms: before.rooms}, sizes);
  if (!isContinued) return opened;
  const drawn = new Map([...drawing.nodes.keys()].map(key => [key, opened.places.get(key)!]));
  const apart = yield* separate(drawn, sizes, new Map());
  return {...opened, places: new Map([...opened.places, ...apart])};
}

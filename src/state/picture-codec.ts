/**
 * Writes what the reader has made of a picture that cannot hold everything as parameters of an address, and reads it
 * back. How much of it his machine moves smoothly is no part of it: another's may move more.
 */
import type {Param} from '../filter/filter-codec.ts';
import {unescapeText} from '../filter/escape-text.ts';
import type {Dataset} from '../model/dataset.ts';
import {decodeIds, encodeIds} from './id-list.ts';
import type {Picture} from './picture.ts';

/** Every key of these parameters. */
export const PICTURE_KEYS: ReadonlySet<string> = new Set(['groups', 'open', 'pin', 'around', 'more']);

export interface DecodedPicture {
  readonly picture: Picture;
  /** What the parameters name and the graph does not have. */
  readonly unknown: readonly string[];
  /** What nobody can make sense of. */
  readonly malformed: readonly Param[];
}

/** More than any click has added, and few enough to be drawn. */
const MOST_EXTRA = 100_000;

/** Returns what tells `picture` from one in which nothing was chosen. */
export function encodePicture({groups, opened, pinned, expanded, extra}: Picture): readonly Param[] {
  const around = [...expanded].map(([id, count]) => `${encodeIds([id])}:${count}`).join(',');
  return [
    ...(groups === undefined ? [] : [['groups', groups ? 'yes' : 'no'] as const]),
    ...(opened.length === 0 ? [] : [['open', encodeIds(opened)] as const]),
    ...(pinned.length === 0 ? [] : [['pin', encodeIds(pinned)] as const]),
    ...(around === '' ? [] : [['around', around] as const]),
    ...(extra === 0 ? [] : [['more', String(extra)] as const]),
  ];
}

/** Returns `before`, in which nothing is chosen, with what the parameters say. Keys of others are no business of it. */
export function decodePicture(params: readonly Param[], before: Picture, dataset: Dataset): DecodedPicture {
  const unknown: string[] = [];
  const malformed: Param[] = [];
  const isKnown = (id: string) => {
    if (dataset.actors.has(id)) return true;
    unknown.push(id);
    return false;
  };
  const seen = new Set<string>();
  let picture = before;
  for (const [key, value] of params) {
    if (!PICTURE_KEYS.has(key) || seen.has(key)) continue;
    seen.add(key);
    const change = read(key, value, isKnown);
    if (change === undefined) malformed.push([key, value]);
    else picture = {...picture, ...change};
  }
  return {picture, unknown, malformed};
}

function read(key: string, value: string, isKnown: (id: string) => boolean): Partial<Picture> | undefined {
  if (key === 'groups') return value === 'yes' || value === 'no' ? {groups: value === 'yes'} : undefined;
  if (key === 'more') {
    const extra = readCount(value);
    return extra === undefined ? undefined : {extra};
  }
  if (key === 'around') return readAround(value, isKnown);
  const ids = decodeIds(value);
  if (ids === undefined) return undefined;
  const known = [...new Set(ids)].filter(isKnown);
  return key === 'open' ? {opened: known} : {pinned: known};
}

function readAround(value: string, isKnown: (id: string) => boolean): Partial<Picture> | undefined {
  const expanded = new Map<string, number>();
  for (const part of value.split(',')) {
    const [name = '', number = ''] = part.split(':', 2);
    const id = unescapeText(name);
    const count = readCount(number);
    if (id === undefined || count === undefined) return undefined;
    if (isKnown(id)) expanded.set(id, count);
  }
  return {expanded};
}

function readCount(text: string): number | undefined {
  const count = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
  return count !== undefined && count <= MOST_EXTRA ? count : undefined;
}

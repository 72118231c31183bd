/**
 * Changes that return what they were given where there is nothing to change: of very many items most are right,
 * and a copy of each would cost memory for as long as they are shown.
 */

/** Returns the item with these fields; itself if it has them already. */
export function withFields<T extends object>(item: T, fields: Partial<T>): T {
  const known = item as Readonly<Record<string, unknown>>;
  const isSame = Object.keys(fields).every(key => known[key] === fields[key as keyof T]);
  return isSame ? item : {...item, ...fields};
}

/** Returns the parts that pass; the list itself if all do. */
export function filtered<L extends readonly unknown[]>(
  list: L,
  test: (part: L[number], index: number) => boolean,
): L {
  let kept: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    if (test(list[i], i)) kept?.push(list[i]);
    else kept ??= list.slice(0, i);
  }
  return kept === undefined ? list : (kept as unknown as L);
}

/** Returns a list of nothing; the list itself if it is one. */
export function noneOf<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? list : [];
}

/** Visits every item of a long list as a generator, so that whoever runs it may do so in slices. */

/** Calls `visit` with every item, and yields after every `slice` of them. */
export function* eachInSlices<T>(
  items: Iterable<T>,
  visit: (item: T) => void,
  slice = 500,
): Generator<undefined, void> {
  let left = slice;
  for (const item of items) {
    visit(item);
    if (--left > 0) continue;
    left = slice;
    yield;
  }
}

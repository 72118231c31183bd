/**
 * Runs work that was written to be done in slices without any pause: in Node, and where it is little.
 */

/** Runs a generator to its end and returns what it returns. */
export function runAtOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

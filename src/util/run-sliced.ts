/**
 * Runs long work on the main thread without freezing it: a little at a time.
 */
import {pause} from './pause.ts';

/**
 * Runs a generator to its end in slices of at most `budget` milliseconds (the time between
 * two `yield`s comes on top) and lets the page live in between. Resolves with what it
 * returns; rejects with the signal's reason once that is aborted.
 */
export async function runSliced<T>(
  work: Generator<unknown, T>,
  signal?: AbortSignal,
  budget = 6,
): Promise<T> {
  for (;;) {
    const end = performance.now() + budget;
    do {
      signal?.throwIfAborted();
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await pause();
  }
}

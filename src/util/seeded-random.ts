/** Random numbers that are the same every time. */

/**
 * Returns a function like `Math.random` whose numbers follow from `seed` alone.
 * The generator is Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, a period of 2³².
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

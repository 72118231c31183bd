/**
 * Finds the candidate that a misspelt word most probably meant, for "did you mean …?".
 */

/**
 * Returns the number of insertions, deletions, substitutions and swaps of neighbours that
 * turn `a` into `b` (optimal string alignment distance), or `limit + 1` as soon as it is
 * certain to exceed `limit`. O(a × b) time, O(b) space.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, beforePrevious[j - 2]! + 1);
      }
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * Returns the candidate nearest to `word`, or nothing when even the nearest differs in more
 * than a third of its letters (at least one may differ). Case does not count.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  // A longer word is no typing error, and the comparison would cost its length squared.
  if (word.length > 100) return undefined;
  const wanted = word.toLowerCase();
  let limit = Math.max(1, Math.floor(word.length / 3));
  let found: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    if (distance === 0) return candidate;
    found = candidate;
    limit = distance - 1;
  }
  return found;
}

/** Puts a value into a map as the newest; of more than `most` the one that was put there the longest ago goes. */
export function keepLast<K, V>(kept: Map<K, V>, key: K, value: V, most: number): void {
  // Set anew, so that what is asked for again and again is the last to go.
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= most) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}

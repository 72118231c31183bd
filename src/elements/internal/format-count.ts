// Made once: that takes longer than writing a thousand numbers.
const format = new Intl.NumberFormat('en');

/** Writes a number with the separators that readers of the interface's language expect. */
export function formatCount(count: number): string {
  return format.format(count);
}

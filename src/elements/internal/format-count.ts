/** Writes a number with the separators that readers of the interface's language expect. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

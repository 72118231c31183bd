/** Waiting for a condition, in the browser. */

/** Resolves at the browser's next frame, after layout and observers of the one before. */
export function nextFrame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => resolve()));
}

/** Resolves once `condition` holds, looked at every frame; rejects with `what` after five seconds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`it did not come about that ${what}`);
    await nextFrame();
  }
}

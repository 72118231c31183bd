/** A break in long work, for all else that a page has to do. */

/** Resolves once whatever waited has had its turn. A timer alone would do, but sleeps four milliseconds each time. */
export async function pause(): Promise<void> {
  if (hasScheduler()) await scheduler.postTask(() => undefined);
  else await new Promise(resolve => setTimeout(resolve));
}

/** Safari has none, nor has Node. */
function hasScheduler(): boolean {
  return 'scheduler' in globalThis && 'postTask' in scheduler;
}

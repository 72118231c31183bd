/**
 * Calls `action` once an element that has been taken from the page is not put back at once. A mere move takes it away
 * and puts it back in the same task, and should cost nothing.
 */
export function whenGone(element: {readonly isConnected: boolean}, action: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) action();
  });
}

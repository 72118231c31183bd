/** Where in the text the pointer is. */

/** A character of a text node. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Returns the place in the text that is nearest to a point of the viewport. */
export function caretAt(x: number, y: number, root: Document | ShadowRoot): Caret | undefined {
  if ('caretPositionFromPoint' in document) {
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    const position = document.caretPositionFromPoint(x, y, {shadowRoots});
    return position === null ? undefined : {node: position.offsetNode, offset: position.offset};
  }
  // Older Safari has the function that was never standardised.
  const older = document as {caretRangeFromPoint?: (x: number, y: number) => Range | null};
  const range = older.caretRangeFromPoint?.(x, y);
  return range == null ? undefined : {node: range.startContainer, offset: range.startOffset};
}

/** Whether the point is on the words of a range, and not in the margin beside them. */
export function isOnRange(x: number, y: number, range: Range): boolean {
  return [...range.getClientRects()].some(
    ({left, right, top, bottom}) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

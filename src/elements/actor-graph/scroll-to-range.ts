/**
 * Scrolls to words. A range cannot do so itself, and its element may be higher than the screen.
 */

/** Whether the range can be seen in all boxes that scroll it: all of it, or as much as there is room for. */
export function isInView(range: Range): boolean {
  const box = range.getBoundingClientRect();
  return scrollersOf(range).every(scroller => isSeen(box, viewOf(scroller)));
}

/** Brings the range into the middle of every box that scrolls it, from the inmost out. */
export function scrollToRange(range: Range): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  let {top, bottom} = range.getBoundingClientRect();
  for (const scroller of scrollersOf(range)) {
    const view = viewOf(scroller);
    if (isSeen({top, bottom}, view)) continue;
    const space = Math.max(0, view.bottom - view.top - (bottom - top));
    const wanted = scroller.scrollTop + top - view.top - space / 2;
    const most = scroller.scrollHeight - scroller.clientHeight;
    const target = Math.max(0, Math.min(most, wanted));
    // Smooth scrolling has not happened yet when the next box out is asked.
    const moved = target - scroller.scrollTop;
    top -= moved;
    bottom -= moved;
    scroller.scrollTo({top: target, behavior});
  }
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

function isSeen(range: Extent, view: Extent): boolean {
  const seen = Math.min(range.bottom, view.bottom) - Math.max(range.top, view.top);
  // A browser's sizes are not whole pixels.
  return seen >= Math.min(range.bottom - range.top, view.bottom - view.top) - 1;
}

function scrollersOf(range: Range): Element[] {
  const found: Element[] = [];
  const page = document.scrollingElement;
  const {startContainer} = range;
  let element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  while (element !== null && element !== page && element !== document.body) {
    if (
      element.scrollHeight > element.clientHeight &&
      /auto|scroll/.test(getComputedStyle(element).overflowY)
    )
      found.push(element);
    element = element.parentElement ?? hostOf(element);
  }
  return page === null ? found : [...found, page];
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a box shows of its content, without what the host keeps free for its own bars. */
function viewOf(scroller: Element): Extent {
  const isPage = scroller === document.scrollingElement;
  const {top} = isPage ? {top: 0} : scroller.getBoundingClientRect();
  const {scrollPaddingTop, scrollPaddingBottom} = getComputedStyle(scroller);
  const height = scroller.clientHeight;
  return {
    top: top + pixels(scrollPaddingTop, height),
    bottom: top + height - pixels(scrollPaddingBottom, height),
  };
}

function pixels(length: string, whole: number): number {
  const number = Number.parseFloat(length);
  if (Number.isNaN(number)) return 0;
  return length.endsWith('%') ? (number * whole) / 100 : number;
}

/**
 * Tells the page around a frame how high the frame should be. It says a number and nothing
 * else, so everybody may hear it; and no side lets that number leave the limits that stand here.
 */

/** What a frame tells its page. */
export interface HeightMessage {
  readonly type: 'actor-graph:height';
  readonly height: number;
}

/** What a page asks its frame, for instance because it has begun to listen late. */
export interface MeasureMessage {
  readonly type: 'actor-graph:measure';
}

/** Whoever asks, a frame is no lower and no higher. */
const LEAST = 120;
const MOST = 5000;

/** At most one message in so many milliseconds. */
const PAUSE = 100;
/** A new height may give the page a scrollbar, and that another width: what is less than one is no news. */
const SCROLLBAR = 24;

/**
 * Returns the height that suits an explorer of this width. It depends on the width alone, never
 * on the height that the frame has: else each would follow the other for ever.
 */
export function heightFor(width: number): number {
  // On a phone the picture should be clearly higher than wide, as authors arrange it for those.
  const [share, least, most] = width < 600 ? [2.2, 640, 840] : [0.6, 640, 800];
  return Math.round(Math.min(most, Math.max(least, width * share)) / 10) * 10;
}

/** Returns the height next to this one that a frame may have. */
export function limitHeight(height: number): number {
  return Math.min(MOST, Math.max(LEAST, height));
}

export class FrameHeight {
  readonly #measure: () => number;
  #toldWidth = -SCROLLBAR;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(measure: () => number) {
    this.#measure = measure;
  }

  /** Tells the height now, whenever the width has changed, and when the page asks. */
  start(): void {
    window.addEventListener('resize', () => {
      if (Math.abs(window.innerWidth - this.#toldWidth) >= SCROLLBAR) this.#tellSoon();
    });
    window.addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
      if (source === window.parent && isMeasureMessage(data)) this.#tellSoon();
    });
    this.#tellSoon();
  }

  /** Once for all reasons of a moment. */
  #tellSoon(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, PAUSE);
  }

  #tell(): void {
    if (window.parent === window) return;
    this.#toldWidth = window.innerWidth;
    const message: HeightMessage = {type: 'actor-graph:height', height: Math.round(this.#measure())};
    // To any origin: a frame cannot know who shows it, and a height is no secret.
    window.parent.postMessage(message, '*');
  }
}

function isMeasureMessage(data: unknown): data is MeasureMessage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'actor-graph:measure';
}

/** The keys that move the picture: arrows show what lies further in their direction, + and - zoom. */

/** The picture, as far as keys move it. */
export interface Movable {
  pan(right: number, down: number): void;
  zoomBy(factor: number): void;
}

/** Pixels for each press, and how much larger a press makes the picture. */
const STEP = 60;
const FACTOR = 1.3;

const KEYS: Readonly<Record<string, (picture: Movable) => void>> = {
  ArrowLeft: picture => {
    picture.pan(-STEP, 0);
  },
  ArrowRight: picture => {
    picture.pan(STEP, 0);
  },
  ArrowUp: picture => {
    picture.pan(0, -STEP);
  },
  ArrowDown: picture => {
    picture.pan(0, STEP);
  },
  '+': picture => {
    picture.zoomBy(FACTOR);
  },
  '-': picture => {
    picture.zoomBy(1 / FACTOR);
  },
};

/** Moves the picture if the key is one of those; returns whether it is. */
export function movePicture(picture: Movable, key: string): boolean {
  if (!Object.hasOwn(KEYS, key)) return false;
  KEYS[key]?.(picture);
  return true;
}

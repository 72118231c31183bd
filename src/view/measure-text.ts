/** Measures text as the canvas will draw it. */
import type {MeasureText} from './wrap-text.ts';

/** Returns a function that measures with this CSS font, for instance `600 12px sans-serif`. */
export function createMeasureText(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return text => text.length * 7;
  context.font = font;
  const known = new Map<string, number>();
  return text => {
    let width = known.get(text);
    if (width === undefined) {
      width = context.measureText(text).width;
      known.set(text, width);
    }
    return width;
  };
}

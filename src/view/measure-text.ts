/** Measures text as the canvas will draw it. */
import {cssFont, type Font} from './shapes.ts';
import type {MeasureText} from './wrap-text.ts';

/** Measures text in any font. */
export interface MeasureFont {
  width(text: string, font: Font): number;
  /** How far the line that letters stand on is above the bottom of a canvas's text. */
  descent(font: Font): number;
}

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

/** Returns what measures text in any font, in pixels. */
export function createMeasureFont(): MeasureFont {
  const context = document.createElement('canvas').getContext('2d');
  const measure = (text: string, font: Font) => {
    if (context === null) return undefined;
    context.font = cssFont(font);
    context.textBaseline = 'bottom';
    return context.measureText(text);
  };
  return {
    width: (text, font) => measure(text, font)?.width ?? text.length * font.size * 0.6,
    descent: font => measure('', font)?.alphabeticBaseline ?? font.size * 0.2,
  };
}

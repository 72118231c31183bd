/** Paints a figure on a canvas and makes a PNG of it. Loads nothing: no image, no address, no worker. */
import {cssFont, type Figure, type PathShape, type Shape, type TextShape} from './shapes.ts';

/** Browsers refuse canvases beyond some size, each its own, and say nothing: none is smaller than this. */
export const LONGEST_SIDE = 8192;

export interface PngOptions {
  /** Pixels for each pixel of the screen. Default 2, and less where the picture would be larger than allowed. */
  readonly scale?: number;
  /** Most pixels from left to right; the picture is made smaller, not cut. */
  readonly maxWidth?: number;
  /** Most pixels from top to bottom. */
  readonly maxHeight?: number;
}

/**
 * Returns the scale at which a figure becomes a PNG. Throws RangeError where the scale that was
 * asked for leads beyond what browsers can make.
 */
export function pngScale(
  {width, height}: Pick<Figure, 'width' | 'height'>,
  options: PngOptions = {},
): number {
  const {scale, maxWidth, maxHeight} = options;
  for (const [name, value] of Object.entries({scale, maxWidth, maxHeight})) {
    if (value !== undefined && !(value > 0 && value < Infinity))
      throw new RangeError(`“${name}” has to be a number above 0.`);
  }
  const fitting = Math.min((maxWidth ?? Infinity) / width, (maxHeight ?? Infinity) / height);
  const wanted = Math.min(scale ?? 2, fitting);
  const largest = Math.min(LONGEST_SIDE / width, LONGEST_SIDE / height);
  if (wanted <= largest) return wanted;
  if (scale === undefined) return largest;
  const most = Math.floor(largest * 100) / 100;
  throw new RangeError(
    `The picture would be ${Math.round(width * wanted)} × ${Math.round(height * wanted)} pixels, and browsers make none with more than ${LONGEST_SIDE} a side. Ask for a scale of at most ${most}, or for the SVG, which has no pixels.`,
  );
}

/** Returns the figure as a PNG. Rejects where the browser has no room for it. */
export async function paintPng(figure: Figure, options?: PngOptions): Promise<Blob> {
  const scale = pngScale(figure, options);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(figure.width * scale));
  canvas.height = Math.max(1, Math.floor(figure.height * scale));
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.scale(scale, scale);
    paint(figure, context);
  }
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null || blob.size === 0) {
    throw new RangeError(
      `The browser has no room for a picture of ${canvas.width} × ${canvas.height} pixels. Ask for a smaller scale, or for the SVG.`,
    );
  }
  return blob;
}

function paint(figure: Figure, context: CanvasRenderingContext2D): void {
  const {width, height, background, frame, window, shapes, words} = figure;
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
  }
  context.save();
  const left = frame.x - frame.width / 2;
  const top = frame.y - frame.height / 2;
  context.beginPath();
  context.rect(left, top, frame.width, frame.height);
  context.clip();
  context.translate(left, top);
  context.scale(frame.width / window.width, frame.height / window.height);
  context.translate(window.width / 2 - window.x, window.height / 2 - window.y);
  for (const shape of shapes) paintShape(shape, context, 1);
  context.restore();
  for (const text of words) paintText(text, context, 1);
}

function paintShape(shape: Shape, context: CanvasRenderingContext2D, opacity: number): void {
  const own = opacity * (shape.opacity ?? 1);
  if (shape.kind === 'group') for (const child of shape.children) paintShape(child, context, own);
  else if (shape.kind === 'path') paintPath(shape, context, own);
  else paintText(shape, context, own);
}

function paintPath({d, fill, stroke}: PathShape, context: CanvasRenderingContext2D, opacity: number): void {
  const path = new Path2D(d);
  context.globalAlpha = opacity;
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = stroke.color;
  context.lineWidth = stroke.width;
  context.lineCap = stroke.round === true ? 'round' : 'butt';
  context.setLineDash([...(stroke.dash ?? [])]);
  context.stroke(path);
}

function paintText(
  {text, x, y, font, color, anchor}: TextShape,
  context: CanvasRenderingContext2D,
  opacity: number,
): void {
  context.globalAlpha = opacity;
  context.font = cssFont(font);
  context.fillStyle = color;
  context.textBaseline = 'alphabetic';
  // Not `start` and `end`: those change sides with the direction of the page.
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'start' ? 'left' : 'right';
  context.fillText(text, x, y);
}

/**
 * A picture as plain shapes: what is written as SVG and painted on a canvas alike. Knows neither
 * of them, nor where the shapes come from.
 */
import type {Box, Point} from './geometry.ts';

/** An outline in the language of SVG's `d`, filled, drawn along, or both. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: string | undefined;
  readonly stroke?: Stroke | undefined;
  readonly opacity?: number | undefined;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dashes and gaps; nothing for a whole line. */
  readonly dash?: readonly number[] | undefined;
  readonly round?: boolean | undefined;
}

/** One line of text. */
export interface TextShape extends Point {
  readonly kind: 'text';
  readonly text: string;
  readonly font: Font;
  readonly color: string;
  /** Which part of the text lies at `x`; `y` is its alphabetic baseline. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly opacity?: number | undefined;
}

export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly style: string;
}

/** Shapes that belong together and are pale together. */
export interface GroupShape {
  readonly kind: 'group';
  readonly children: readonly Shape[];
  readonly opacity?: number | undefined;
}

export type Shape = PathShape | TextShape | GroupShape;

/** A picture with words around it, ready to be saved. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  /** Nothing for a transparent one. */
  readonly background: string | undefined;
  /** For whoever cannot see it. */
  readonly title: string;
  /** Where on the figure the picture is, by its centre. */
  readonly frame: Box;
  /** The part of the picture that is seen in the frame, by its centre. */
  readonly window: Box;
  readonly shapes: readonly Shape[];
  /** Title and sources, in the figure's own pixels. */
  readonly words: readonly TextShape[];
}

/** Returns the font as a canvas takes it. */
export function cssFont({style, weight, size, family}: Font): string {
  return `${style} ${weight} ${String(size)}px ${family}`;
}

/** Returns the outline through points, closed. */
export function polygonPath(points: readonly Point[]): string {
  return `M${points.map(({x, y}) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

/** Returns the outline of a box whose corners are rounded by at most `radius`. */
export function boxPath({x, y, width, height}: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2].map(
    round,
  );
  const near = [left! + r, right! - r, top! + r, bottom! - r].map(round);
  return (
    `M${near[0]!} ${top!}H${near[1]!}Q${right!} ${top!} ${right!} ${near[2]!}V${near[3]!}` +
    `Q${right!} ${bottom!} ${near[1]!} ${bottom!}H${near[0]!}Q${left!} ${bottom!} ${left!} ${near[3]!}` +
    `V${near[2]!}Q${left!} ${top!} ${near[0]!} ${top!}Z`
  );
}

/** Returns the outline of an ellipse. */
export function ellipsePath({x, y, width, height}: Box): string {
  const [rx, ry] = [round(width / 2), round(height / 2)];
  const ends = [x - width / 2, x + width / 2].map(round);
  return `M${ends[0]!} ${round(y)}A${rx} ${ry} 0 1 1 ${ends[1]!} ${round(y)}A${rx} ${ry} 0 1 1 ${ends[0]!} ${round(y)}Z`;
}

/** Returns a number as short as a picture needs it. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

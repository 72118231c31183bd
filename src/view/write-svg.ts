/** Writes a figure as SVG: shapes and real text, without scripts, links, styles or anything to load. */
import {element, writeMarkup, type Markup} from '../util/markup.ts';
import type {Box} from './geometry.ts';
import {round, type Figure, type PathShape, type Shape, type TextShape} from './shapes.ts';

/** Returns the figure as an SVG document that can also stand in a page. */
export function writeSvg({width, height, background, title, frame, window, shapes, words}: Figure): string {
  const picture = element(
    'svg',
    {
      x: round(frame.x - frame.width / 2),
      y: round(frame.y - frame.height / 2),
      width: round(frame.width),
      height: round(frame.height),
      viewBox: viewBox(window),
    },
    ...shapes.map(writeShape),
  );
  const whole = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      // A page from right to left would turn `text-anchor` round.
      direction: 'ltr',
      'aria-label': title,
    },
    element('title', {}, title),
    ...(background === undefined ? [] : [element('rect', {width, height, fill: background})]),
    picture,
    ...words.map(writeText),
  );
  return writeMarkup(whole, 'xml');
}

function viewBox({x, y, width, height}: Box): string {
  return [x - width / 2, y - height / 2, width, height].map(round).join(' ');
}

function writeShape(shape: Shape): Markup {
  switch (shape.kind) {
    case 'group':
      return element('g', {opacity: paleness(shape.opacity)}, ...shape.children.map(writeShape));
    case 'path':
      return writePath(shape);
    case 'text':
      return writeText(shape);
  }
}

function writePath({d, fill = 'none', stroke, opacity}: PathShape): Markup {
  return element('path', {
    d,
    fill,
    stroke: stroke?.color,
    'stroke-width': stroke === undefined ? undefined : round(stroke.width),
    'stroke-dasharray': stroke?.dash?.join(' '),
    'stroke-linecap': stroke?.round === true ? 'round' : undefined,
    opacity: paleness(opacity),
  });
}

function writeText({text, x, y, font, color, anchor, opacity}: TextShape): Markup {
  return element(
    'text',
    {
      x: round(x),
      y: round(y),
      'font-family': font.family,
      'font-size': round(font.size),
      'font-weight': font.weight === 'normal' ? undefined : font.weight,
      'font-style': font.style === 'normal' ? undefined : font.style,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: color,
      opacity: paleness(opacity),
    },
    text,
  );
}

/** Nothing for what is not pale at all. */
function paleness(opacity: number | undefined): number | undefined {
  return opacity === undefined || opacity === 1 ? undefined : round(opacity);
}

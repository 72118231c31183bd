/**
 * Makes a figure of a picture: chooses what of it is seen and how large, and sets title and
 * sources around it.
 */
import {cleanText} from '../util/clean-text.ts';
import {grow, type Box} from './geometry.ts';
import type {MeasureFont} from './measure-text.ts';
import type {Figure, Font, Shape, TextShape} from './shapes.ts';
import type {Theme} from './theme.ts';
import {isolateLines, wrapLines} from './wrap-text.ts';

/** Words around the picture. */
export interface Caption {
  readonly title: string;
  /** What the picture shows of the graph: the name of a view. */
  readonly subtitle?: string | undefined;
  /** Below the picture: sources with their dates. */
  readonly source?: string | undefined;
}

/** What a figure is to be like, whatever its format. */
export interface FigureOptions {
  /** `screen` is what the reader sees now, `all` the whole picture. Default `screen`. */
  readonly area?: 'screen' | 'all';
  /** Whether title, view, sources and their dates stand around the picture. Default true. */
  readonly caption?: boolean;
  /** A CSS colour; `transparent` for none. Default is the theme's background. */
  readonly background?: string;
}

/** A picture as it is on the screen. */
export interface Seen {
  readonly shapes: readonly Shape[];
  /** The part of the picture that is seen, by its centre, and how large. */
  readonly window: Box;
  readonly zoom: number;
}

const MARGIN = 16;
const TITLE_SIZE = 17;
const WORDS_SIZE = 12;
const LINE = 1.35;
/** Space between the words and the picture. */
const GAP = 10;
const ALL_PADDING = 14;
/** A figure may not be so narrow that its title needs a line for every word. */
const LEAST_WIDTH = 320;

/** Letters of the scripts that run from right to left. */
const RTL =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Returns the part of the picture that is around `box`, in its own size. */
export function seeAll(shapes: readonly Shape[], box: Box): Seen {
  return {shapes, window: grow(box, ALL_PADDING), zoom: 1};
}

/** Returns the figure of what is seen, with its caption if that is wanted. */
export function makeFigure(
  {shapes, window, zoom}: Seen,
  caption: Caption,
  {caption: isWanted = true, background}: FigureOptions,
  theme: Theme,
  measure: MeasureFont,
): Figure {
  const seen = {width: window.width * zoom, height: window.height * zoom};
  const width = Math.ceil(Math.max(seen.width, isWanted ? LEAST_WIDTH : 1));
  const above: Paragraph[] = isWanted
    ? [
        {text: caption.title, size: TITLE_SIZE, weight: '700', color: theme.ink},
        {text: caption.subtitle ?? '', size: WORDS_SIZE, weight: '400', color: theme.muted},
      ]
    : [];
  const below: Paragraph[] = isWanted
    ? [{text: caption.source ?? '', size: WORDS_SIZE, weight: '400', color: theme.muted}]
    : [];
  const head = setParagraphs(above, MARGIN, width, theme, measure);
  const top = head.words.length === 0 ? 0 : head.bottom + GAP;
  const foot = setParagraphs(below, top + seen.height + GAP, width, theme, measure);
  const height = Math.ceil(foot.words.length === 0 ? top + seen.height : foot.bottom + MARGIN);
  return {
    width,
    height: Math.max(1, height),
    background: background === 'transparent' ? undefined : (background ?? theme.background),
    title: caption.title,
    frame: {...seen, x: width / 2, y: top + seen.height / 2},
    window,
    shapes,
    words: [...head.words, ...foot.words],
  };
}

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly weight: string;
  readonly color: string;
}

/** Sets paragraphs below one another; says where the last one ends. */
function setParagraphs(
  paragraphs: readonly Paragraph[],
  top: number,
  width: number,
  theme: Theme,
  measure: MeasureFont,
): {words: TextShape[]; bottom: number} {
  const words: TextShape[] = [];
  let bottom = top;
  for (const {text, size, weight, color} of paragraphs) {
    const clean = cleanText(text);
    if (clean === '') continue;
    const font: Font = {family: theme.font, size, weight, style: 'normal'};
    const isRtl = RTL.test(clean);
    for (const line of wrapLines(clean, width - 2 * MARGIN, part => measure.width(part, font))) {
      bottom += size * LINE;
      words.push({
        kind: 'text',
        text: isolateLines(line),
        x: isRtl ? width - MARGIN : MARGIN,
        y: bottom - (size * (LINE - 1)) / 2 - measure.descent(font),
        font,
        color,
        anchor: isRtl ? 'end' : 'start',
      });
    }
  }
  return {words, bottom};
}

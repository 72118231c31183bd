import {describe, expect, it} from 'vitest';
import {makeFigure, seeAll, type Caption, type FigureOptions} from '../../../src/view/figure.ts';
import type {MeasureFont} from '../../../src/view/measure-text.ts';
import {FALLBACK_THEME} from '../../../src/view/theme.ts';

const measure: MeasureFont = {
  width: (text, {size}) => text.length * size * 0.6,
  descent: ({size}) => size / 5,
};
const seen = {shapes: [], window: {x: 50, y: 40, width: 400, height: 300}, zoom: 2};
const caption: Caption = {title: 'A title', subtitle: 'A view', source: 'A paper, 2023'};

function figure(options: FigureOptions = {}, words: Caption = caption) {
  return makeFigure(seen, words, options, FALLBACK_THEME, measure);
}

describe('makeFigure', () => {
  it('shows the picture as large as the screen does', () => {
    const {width, frame, window} = figure();
    expect([width, frame.width, frame.height, window]).toEqual([800, 800, 600, seen.window]);
  });

  it('sets title and view above the picture, sources below', () => {
    const {words, frame, height} = figure();
    const places = words.map(({text, y}) => [
      text.replaceAll(/[\u2068\u2069]/g, ''),
      y < frame.y - 300 ? 'above' : y > frame.y + 300 && y < height ? 'below' : 'on it',
    ]);
    expect(places).toEqual([
      ['A title', 'above'],
      ['A view', 'above'],
      ['A paper, 2023', 'below'],
    ]);
  });

  it('is the picture alone without a caption', () => {
    expect(figure({caption: false})).toMatchObject({width: 800, height: 600, words: []});
  });

  it('breaks a title that is wider than the picture', () => {
    const {words} = figure({}, {title: 'many words '.repeat(20)});
    expect(words.length).toBeGreaterThan(1);
    expect(words.every(({text, font}) => measure.width(text, font) < 800)).toBe(true);
  });

  it('leaves out what nobody has written', () => {
    expect(figure({}, {title: 'A title', subtitle: '', source: undefined}).words).toHaveLength(1);
  });

  it('sets words of scripts from right to left at the right', () => {
    const [title] = figure({}, {title: '«عنوان» A'}).words;
    expect([title?.anchor, title?.x]).toEqual(['end', 784]);
  });

  it.each([
    [undefined, FALLBACK_THEME.background],
    ['transparent', undefined],
    ['#fed', '#fed'],
  ])('has for the background %j the colour %j', (background, color) => {
    expect(figure(background === undefined ? {} : {background}).background).toBe(color);
  });

  it('is wide enough for words where the picture is small', () => {
    const small = makeFigure(
      seeAll([], {x: 0, y: 0, width: 10, height: 10}),
      caption,
      {},
      FALLBACK_THEME,
      measure,
    );
    expect([small.width, small.frame.x]).toEqual([320, 160]);
  });
});

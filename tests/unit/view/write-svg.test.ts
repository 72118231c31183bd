import {describe, expect, it} from 'vitest';
import {boxPath, ellipsePath, polygonPath, type Figure, type Shape} from '../../../src/view/shapes.ts';
import {writeSvg} from '../../../src/view/write-svg.ts';

const font = {family: '"A & B", serif', size: 12, weight: '600', style: 'normal'};

function figure(shapes: readonly Shape[], more: Partial<Figure> = {}): string {
  const box = {x: 50, y: 50, width: 100, height: 100};
  return writeSvg({
    width: 100,
    height: 100,
    background: '#fff',
    title: 'A title',
    frame: box,
    window: box,
    shapes,
    words: [],
    ...more,
  });
}

describe('writeSvg', () => {
  it('is one element with a size, a role and a name', () => {
    expect(figure([])).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100" role="img" direction="ltr" aria-label="A title">' +
        '<title>A title</title><rect width="100" height="100" fill="#fff"/>' +
        '<svg x="0" y="0" width="100" height="100" viewBox="0 0 100 100"/></svg>',
    );
  });

  it('writes outlines, dashes and paleness', () => {
    const stroke = {color: 'red', width: 2, dash: [6, 4]};
    const svg = figure([{kind: 'group', opacity: 0.12, children: [{kind: 'path', d: 'M0 0L1 1', stroke}]}]);
    expect(svg).toContain(
      '<g opacity="0.12"><path d="M0 0L1 1" fill="none" stroke="red" stroke-width="2" stroke-dasharray="6 4"/></g>',
    );
  });

  it('writes text as text', () => {
    const svg = figure([{kind: 'text', text: 'a < b', x: 1, y: 2, font, color: '#000', anchor: 'middle'}]);
    expect(svg).toContain(
      '<text x="1" y="2" font-family="&quot;A &amp; B&quot;, serif" font-size="12" font-weight="600" text-anchor="middle" fill="#000">a &lt; b</text>',
    );
  });

  it('has no background where none is wanted', () => {
    expect(figure([], {background: undefined})).not.toContain('<rect');
  });
});

describe('outlines', () => {
  it('are short', () => {
    const points = [
      {x: 0.123456, y: 1},
      {x: 2, y: 3},
    ];
    expect([polygonPath(points), ellipsePath({x: 5, y: 5, width: 10, height: 4})]).toEqual([
      'M0.12 1L2 3Z',
      'M0 5A5 2 0 1 1 10 5A5 2 0 1 1 0 5Z',
    ]);
  });

  it('round the corners of a box by no more than it has', () => {
    expect(boxPath({x: 5, y: 1, width: 10, height: 2}, 4)).toBe(
      'M1 0H9Q10 0 10 1V1Q10 2 9 2H1Q0 2 0 1V1Q0 0 1 0Z',
    );
  });
});

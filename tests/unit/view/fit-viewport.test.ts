import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitViewport, LEAST_READABLE_ZOOM, type Viewport} from '../../../src/view/fit-viewport.ts';
import type {Point} from '../../../src/view/geometry.ts';

const CONTAINER = {width: 800, height: 600};
const CENTRE: Point = {x: 400, y: 300};
const onScreen = ({zoom, pan}: Viewport, {x, y}: Point): Point => ({
  x: x * zoom + pan.x,
  y: y * zoom + pan.y,
});

describe('fitViewport', () => {
  it('shows all of a picture that fits', () => {
    const box = {x: 50, y: 70, width: 1000, height: 400};
    const viewport = fitViewport(box, CONTAINER);
    const {x: left} = onScreen(viewport, {x: box.x - 500, y: 70});
    const {x: right} = onScreen(viewport, {x: box.x + 500, y: 70});
    expect([Math.round(left), Math.round(right)]).toEqual([14, 786]);
  });

  it('puts the middle of a picture that fits in the middle of the container', () => {
    const {x, y} = onScreen(fitViewport({x: 50, y: 70, width: 1000, height: 400}, CONTAINER), {x: 50, y: 70});
    expect([Math.round(x), Math.round(y)]).toEqual([400, 300]);
  });

  it('does not blow up a small picture', () => {
    expect(fitViewport({x: 0, y: 0, width: 20, height: 20}, CONTAINER).zoom).toBe(1.35);
  });

  it('does not shrink a large picture until nobody can read it', () => {
    expect(fitViewport({x: 0, y: 0, width: 9000, height: 9000}, CONTAINER).zoom).toBe(LEAST_READABLE_ZOOM);
  });

  it('shrinks it as far as it is told to', () => {
    const {zoom} = fitViewport({x: 0, y: 0, width: 9000, height: 9000}, CONTAINER, undefined, 0.01);
    expect(zoom).toBeCloseTo((600 - 28) / 9000);
  });

  it('puts the focus of a picture that is too large in the middle', () => {
    const focus = {x: 500, y: -300};
    const viewport = fitViewport({x: 0, y: 0, width: 9000, height: 9000}, CONTAINER, focus);
    const {x, y} = onScreen(viewport, focus);
    expect([Math.round(x), Math.round(y)]).toEqual([CENTRE.x, CENTRE.y]);
  });

  it('shows no empty space beyond the edge when the focus lies in a corner', () => {
    const focus = {x: -4500, y: -4500};
    const viewport = fitViewport({x: 0, y: 0, width: 9000, height: 9000}, CONTAINER, focus);
    const {x, y} = onScreen(viewport, focus);
    expect([Math.round(x), Math.round(y)]).toEqual([14, 14]);
  });

  it('centres the way that fits though the other is too large', () => {
    const viewport = fitViewport({x: 0, y: 40, width: 9000, height: 100}, CONTAINER, {x: 0, y: 90});
    expect(Math.round(onScreen(viewport, {x: 0, y: 40}).y)).toBe(300);
  });

  it('gives finite numbers for any picture and any container, even one of no size', () => {
    const length = fc.integer({min: 0, max: 100_000});
    const place = fc.integer({min: -100_000, max: 100_000});
    fc.assert(
      fc.property(
        fc.record({x: place, y: place, width: length, height: length}),
        fc.record({width: fc.integer({min: 0, max: 4000}), height: fc.integer({min: 0, max: 4000})}),
        (box, container) => {
          const {zoom, pan} = fitViewport(box, container);
          expect(Number.isFinite(zoom + pan.x + pan.y) && zoom > 0).toBe(true);
        },
      ),
      {seed: 1, numRuns: 300},
    );
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bendEdges, type Obstacle} from '../../../src/view/bend-edges.ts';
import type {Drawing} from '../../../src/view/drawing.ts';
import {boxesOverlap, pointAt, type Curve} from '../../../src/view/geometry.ts';
import {deed, lineOf, makeDrawing, placesOf, said} from '../../support/make-drawing.ts';

const PLACES = placesOf({a: [0, 0], b: [400, 0], c: [200, 0], d: [200, 300]});

/** `count` lines between a and b, each of a type of its own; every third one points back. */
function parallels(count: number): Drawing {
  const types = Array.from({length: count}, (_, i) => ({
    id: `t${String(i)}`,
    label: `t${String(i)}`,
    category: 'structural',
  }));
  const relations = types.map(({id}, i) =>
    i % 3 === 2 ? deed(`r-${id}`, 'b', 'a', {type: id}) : deed(`r-${id}`, 'a', 'b', {type: id}),
  );
  return makeDrawing({actors: ['a', 'b'], types, relations});
}

/** Smallest distance between the control points of any two curves. */
function leastDistance(curves: Iterable<Curve>): number {
  const controls = [...curves].map(({control}) => control);
  const distances = controls.flatMap((one, i) =>
    controls.slice(i + 1).map(other => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  return Math.min(...distances);
}

const obstacleAt = (x: number, y: number, owner: string): Obstacle => ({
  x,
  y,
  width: 50,
  height: 50,
  owner,
  cost: 10,
});

describe('bendEdges', () => {
  it('draws a line with nothing in its way straight', () => {
    const drawing = makeDrawing({actors: ['a', 'b'], relations: [deed('r', 'a', 'b')]});
    expect(bendEdges(drawing, PLACES, []).get(lineOf(drawing, 'r').key)?.bend).toBe(0);
  });

  it('leads a line round a node in its way', () => {
    const drawing = makeDrawing({actors: ['a', 'b', 'c'], relations: [deed('r', 'a', 'b')]});
    const node = obstacleAt(200, 0, 'n:c');
    const curve = bendEdges(drawing, PLACES, [node]).get(lineOf(drawing, 'r').key)!;
    const hits = Array.from({length: 99}, (_, i) => pointAt(curve, (i + 1) / 100)).filter(point =>
      boxesOverlap({...point, width: 2, height: 2}, node),
    );
    expect(hits).toEqual([]);
  });

  it('does not bend round the nodes that a line ends on', () => {
    const drawing = makeDrawing({actors: ['a', 'b'], relations: [deed('r', 'a', 'b')]});
    const ends = [obstacleAt(0, 0, 'n:a'), obstacleAt(400, 0, 'n:b')];
    expect(bendEdges(drawing, PLACES, ends).get(lineOf(drawing, 'r').key)?.bend).toBe(0);
  });

  it.each([2, 3, 7, 8, 9, 10, 15, 40])(
    'keeps %i lines of one pair apart, whichever way they point',
    count => {
      expect(leastDistance(bendEdges(parallels(count), PLACES, []).values())).toBeGreaterThanOrEqual(35);
    },
  );

  it('keeps the lines of one pair apart amid any obstacles', () => {
    const obstacle = fc.record({
      x: fc.integer({min: 0, max: 400}),
      y: fc.integer({min: -200, max: 200}),
      width: fc.integer({min: 1, max: 120}),
      height: fc.integer({min: 1, max: 120}),
      owner: fc.constant('n:c'),
      cost: fc.constantFrom(3, 10),
    });
    fc.assert(
      fc.property(fc.array(obstacle, {maxLength: 8}), fc.integer({min: 2, max: 14}), (obstacles, count) => {
        expect(leastDistance(bendEdges(parallels(count), PLACES, obstacles).values())).toBeGreaterThanOrEqual(
          35,
        );
      }),
      {seed: 1, numRuns: 50},
    );
  });

  it('ends a line on the middle of the line that it is about', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'd'],
      relations: [deed('r', 'a', 'b')],
      statements: [said('s', 'd', 'r')],
    });
    const curves = bendEdges(drawing, PLACES, []);
    expect(curves.get(lineOf(drawing, 's').key)?.end).toEqual(
      pointAt(curves.get(lineOf(drawing, 'r').key)!, 0.5),
    );
  });

  it.each([
    ['agent', 'a'],
    ['victim', 'b'],
  ])('keeps what the %s says about a deed off the line of the deed', (_, speaker) => {
    const drawing = makeDrawing({
      actors: ['a', 'b'],
      relations: [deed('r', 'a', 'b')],
      statements: [said('s', speaker, 'r')],
    });
    const curves = bendEdges(drawing, PLACES, []);
    expect(Math.abs(pointAt(curves.get(lineOf(drawing, 's').key)!, 0.5).y)).toBeGreaterThan(15);
  });

  it('keeps what the agent says about a deed off the line of the deed when that is bent', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'c'],
      relations: [deed('r', 'a', 'b')],
      statements: [said('s', 'a', 'r')],
    });
    const curves = bendEdges(drawing, PLACES, [obstacleAt(200, 0, 'n:c')]);
    const deedLine = curves.get(lineOf(drawing, 'r').key)!;
    const {x, y} = pointAt(curves.get(lineOf(drawing, 's').key)!, 0.5);
    const gaps = Array.from({length: 101}, (_, i) => pointAt(deedLine, i / 100)).map(point =>
      Math.hypot(point.x - x, point.y - y),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(10);
  });

  it('leaves out a line of which an end has no place', () => {
    const drawing = makeDrawing({actors: ['a', 'e'], relations: [deed('r', 'a', 'e')]});
    expect(bendEdges(drawing, PLACES, []).size).toBe(0);
  });

  it('gives a line between two actors at one place finite points', () => {
    const drawing = makeDrawing({actors: ['a', 'b'], relations: [deed('r', 'a', 'b')]});
    const {control} = bendEdges(drawing, placesOf({a: [5, 5], b: [5, 5]}), []).get(lineOf(drawing, 'r').key)!;
    expect(control).toEqual({x: 5, y: 5});
  });

  it('does not take the lines of one pair for those of another whose ids join to the same text', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b n:c', 'a n:b', 'c'],
      relations: [deed('r', 'a', 'b n:c'), deed('q', 'a n:b', 'c')],
    });
    const places = placesOf({a: [0, 0], 'b n:c': [400, 0], 'a n:b': [0, 300], c: [400, 300]});
    expect([...bendEdges(drawing, places, []).values()].map(({bend}) => bend)).toEqual([0, 0]);
  });
});

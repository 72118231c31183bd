import {describe, expect, it} from 'vitest';
import type {Drawing} from '../../../src/view/drawing.ts';
import {forceLayout} from '../../../src/view/force-layout.ts';
import {layOutWith, sizesOf} from '../../support/lay-out.ts';
import {deed, makeDrawing, randomParts, said} from '../../support/make-drawing.ts';

const layOut = (drawing: Drawing) => layOutWith(forceLayout, drawing);

describe('forceLayout', () => {
  it('puts linked actors nearer to each other than others', () => {
    const drawing = makeDrawing({
      actors: ['a', 'b', 'c', 'd'],
      relations: [deed('r', 'a', 'b'), deed('q', 'c', 'd')],
    });
    const positions = layOut(drawing);
    const gap = (one: string, other: string) => {
      const [from, to] = [positions.get(one)!, positions.get(other)!];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    expect(gap('n:a', 'n:b')).toBeLessThan(Math.min(gap('n:a', 'n:c'), gap('n:a', 'n:d')));
  });

  it('draws who speaks about a deed towards it', () => {
    const gapTo = (target: string) => {
      const drawing = makeDrawing({
        actors: ['a', 'b', 'c', 'd', 'speaker'],
        relations: [deed('near', 'a', 'b'), deed('far', 'c', 'd')],
        statements: [said('s', 'speaker', target)],
      });
      const positions = layOut(drawing);
      const [a, b, speaker] = ['n:a', 'n:b', 'n:speaker'].map(key => positions.get(key)!);
      return Math.hypot(speaker!.x - (a!.x + b!.x) / 2, speaker!.y - (a!.y + b!.y) / 2);
    };
    expect(gapTo('near')).toBeLessThan(gapTo('far'));
  });

  it('yields often enough to be run in slices', () => {
    const drawing = makeDrawing(randomParts(10, 20, 9));
    const steps = [...forceLayout(drawing, {sizes: sizesOf(drawing), aspect: 1, fixed: new Map()})];
    expect(steps.length).toBeGreaterThanOrEqual(250);
  });

  it('puts newcomers near those they are linked with, in a third of the steps', () => {
    const actors = ['a', 'b', 'c', 'd', 'new'];
    const drawing = makeDrawing({
      actors,
      relations: [deed('ab', 'a', 'b'), deed('cd', 'c', 'd'), deed('na', 'new', 'a'), deed('nb', 'new', 'b')],
    });
    const fixed = new Map([
      ['n:a', {x: 1000, y: 0}],
      ['n:b', {x: 1200, y: 0}],
      ['n:c', {x: -1000, y: 0}],
      ['n:d', {x: -1200, y: 0}],
    ]);
    const work = forceLayout(drawing, {sizes: sizesOf(drawing), aspect: 1, fixed});
    let steps = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) steps++;
    expect(Math.hypot(step.value.get('n:new')!.x - 1100, step.value.get('n:new')!.y)).toBeLessThan(500);
    expect(steps).toBeLessThan(100);
  });
});

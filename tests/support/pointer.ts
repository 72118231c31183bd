/** A real mouse on the picture. */
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {GraphView} from '../../src/view/graph-view.ts';
import {cleanUp} from './mount.ts';

type Position = [number, number];

/** Where a node, or the middle of a line, is on the page; whole pixels, as a mouse has them. */
export function placeOf(view: GraphView, key: string): Position {
  const node = view.cy.nodes().getElementById(key);
  const zoom = view.cy.zoom();
  const pan = view.cy.pan();
  const {x, y} = node.nonempty() ? node.position() : view.cy.edges().getElementById(key).midpoint();
  const {left, top} = view.cy.container()!.getBoundingClientRect();
  return [Math.round(left + x * zoom + pan.x), Math.round(top + y * zoom + pan.y)];
}

/** Points at a place without pressing. */
export async function pointAt(position: Position): Promise<void> {
  cleanUp(resetMouse);
  await sendMouse({type: 'move', position});
}

export async function click(position: Position): Promise<void> {
  cleanUp(resetMouse);
  await sendMouse({type: 'click', position});
}

/** Presses at a place, moves by some pixels, and lets go. */
export async function drag([x, y]: Position, [dx, dy]: Position): Promise<void> {
  cleanUp(resetMouse);
  await sendMouse({type: 'move', position: [x, y]});
  await sendMouse({type: 'down'});
  // In two steps: the first tells a drag from a click.
  await sendMouse({type: 'move', position: [x + Math.round(dx / 2), y + Math.round(dy / 2)]});
  await sendMouse({type: 'move', position: [x + dx, y + dy]});
  await sendMouse({type: 'up'});
}

import cytoscape from 'cytoscape';
import {describe, expect, it} from 'vitest';
import {
  edgeClasses,
  edgeElement,
  handleElement,
  nodeElement,
  nodeSize,
} from '../../../src/view/to-elements.ts';
import {deed, lineOf, makeDrawing, said} from '../../support/make-drawing.ts';

const LABEL = {text: 'some\nwords', width: 35, height: 28};
const DRAWING = makeDrawing({
  actors: ['a', 'b', 'c'],
  relations: [deed('r', 'a', 'b', {status: 'claimed', verdict: {value: 'disproved'}})],
  statements: [said('s', 'c', 'r')],
});
const [HANDLE] = DRAWING.handles.values();

describe('nodeSize', () => {
  it('grows with the number of lines', () => {
    expect(nodeSize({degree: 4, members: undefined})).toBeGreaterThan(
      nodeSize({degree: 1, members: undefined}),
    );
  });

  it.each([
    [0, 30],
    [1_000_000, 46],
  ])('for %i lines is %i pixels', (degree, size) => {
    expect(nodeSize({degree, members: undefined})).toBe(size);
  });
});

describe('nodeSize of a group', () => {
  it('grows with the number of members', () => {
    expect(nodeSize({degree: 0, members: 400})).toBeGreaterThan(nodeSize({degree: 0, members: 10}));
  });

  it('has an end', () => {
    expect(nodeSize({degree: 0, members: 1_000_000})).toBe(110);
  });
});

describe('nodeElement', () => {
  it('carries the label, each line in its own direction, and the shape of its kind', () => {
    expect(nodeElement(DRAWING.nodes.get('n:a')!, LABEL)).toMatchObject({
      group: 'nodes',
      data: {id: 'n:a', label: '\u2068some\u2069\n\u2068words\u2069'},
      classes: ['actor', 'kind-person'],
    });
  });

  it('never makes a class of a kind that a file brings with it', () => {
    const node = {...DRAWING.nodes.get('n:a')!, kind: 'x handle'};
    expect(nodeElement(node, LABEL).classes).toEqual(['actor', 'kind-other']);
  });

  it('gives away no object of the drawing', () => {
    const node = DRAWING.nodes.get('n:a')!;
    expect(nodeElement(node, LABEL).data).not.toBe(node);
  });
});

describe('handleElement', () => {
  it('bears a quotation mark when somebody speaks about the line', () => {
    expect(handleElement(HANDLE!).classes).toEqual(['handle', 'quoted']);
  });

  it('bears none when only a deed ends on the line', () => {
    expect(handleElement({...HANDLE!, quoted: false}).classes).toEqual(['handle']);
  });

  it('cannot be dragged', () => {
    expect(handleElement(HANDLE!).grabbable).toBe(false);
  });
});

describe('edgeElement', () => {
  it('leads from node to node for a deed', () => {
    const edge = lineOf(DRAWING, 'r');
    expect(edgeElement(edge, LABEL, 40).data).toMatchObject({
      id: edge.key,
      source: 'n:a',
      target: 'n:b',
      bend: [40],
    });
  });

  it('leads to the handle for a statement about a deed', () => {
    expect(edgeElement(lineOf(DRAWING, 's'), LABEL, 0).data).toMatchObject({
      source: 'n:c',
      target: HANDLE!.key,
    });
  });
});

describe('edgeClasses', () => {
  it('tell layer, category, status and verdict of a deed', () => {
    expect(edgeClasses(lineOf(DRAWING, 'r'), 0)).toEqual([
      'deed',
      'material-conflict',
      'status-claimed',
      'verdict-disproved',
    ]);
  });

  it('tell layer, category, status and stance of a statement', () => {
    expect(edgeClasses(lineOf(DRAWING, 's'), 0)).toEqual([
      'said',
      'verbal-conflict',
      'status-reported',
      'stance-against',
    ]);
  });

  it('tell that a line is mutual', () => {
    expect(edgeClasses({...lineOf(DRAWING, 'r'), mutual: true}, 0)).toContain('mutual');
  });

  it('tell that a line bends', () => {
    expect(edgeClasses(lineOf(DRAWING, 'r'), -40)).toContain('bent');
  });
});

describe('a busy picture', () => {
  it('is told to its lines', () => {
    expect(edgeClasses(lineOf(DRAWING, 'r'), 0, {busy: true})).toContain('busy');
  });
});

describe('elements', () => {
  it('with hostile ids leave Object.prototype as it was when Cytoscape takes them', () => {
    const {nodes, edges, handles} = makeDrawing({
      actors: ['__proto__', 'constructor', 'a|b # “c”'],
      relations: [deed('prototype', '__proto__', 'constructor')],
      statements: [said('toString', 'a|b # “c”', 'prototype')],
    });
    const before = Object.getOwnPropertyNames(Object.prototype);
    const cy = cytoscape({
      headless: true,
      elements: [
        ...[...nodes.values()].map(node => nodeElement(node, LABEL)),
        ...[...handles.values()].map(handleElement),
        ...[...edges.values()].map(edge => edgeElement(edge, LABEL, 0)),
      ],
    });
    const count = cy.elements().size();
    cy.destroy();
    expect([count, Object.getOwnPropertyNames(Object.prototype)]).toEqual([6, before]);
  });
});

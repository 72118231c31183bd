import cytoscape, {type Core, type EdgeSingular, type NodeSingular} from 'cytoscape';
import {afterEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {CATEGORIES} from '../../../src/model/vocabulary.ts';
import {SHAPE_NAMES, shapePoints} from '../../../src/view/actor-shapes.ts';
import type {DrawnEdge} from '../../../src/view/drawing.ts';
import {edgeFont, HANDLE_SIZE, nodeFont, stylesheet} from '../../../src/view/stylesheet.ts';
import {FALLBACK_THEME} from '../../../src/view/theme.ts';
import {edgeElement, handleElement, nodeElement} from '../../../src/view/to-elements.ts';

const LABEL = {text: 'some words', width: 70, height: 14};
const EDGE: DrawnEdge = {
  key: 'e',
  layer: 'deed',
  source: 'n:a',
  target: 'n:b',
  items: [],
  count: 1,
  category: 'material-conflict',
  status: 'reported',
  verdict: undefined,
  stance: undefined,
  mutual: false,
  fallback: false,
  label: '',
};
const SAID: DrawnEdge = {...EDGE, layer: 'said', category: 'verbal-conflict', stance: 'for'};
const DATA = edgeElement(EDGE, LABEL, 0).data;
const nodeOf = (key: string, kind: string) =>
  nodeElement({key, id: key, name: key, kind, degree: 1, more: 0, members: undefined}, LABEL);

/** Cytoscape with our style and one edge between two nodes; destroyed when the test ends. */
function mount(edge: DrawnEdge = EDGE, bend = 0, kind = 'person'): Core {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(FALLBACK_THEME),
    elements: [nodeOf('n:a', kind), nodeOf('n:b', 'state'), edgeElement(edge, LABEL, bend)],
  });
  onTestFinished(() => cy.destroy());
  return cy;
}

function styleOf(edge: Partial<DrawnEdge>, property: string, base = EDGE): unknown {
  return (mount({...base, ...edge}).getElementById('e') as EdgeSingular).style(property) as unknown;
}

const numberOf = (edge: Partial<DrawnEdge>, property: string) =>
  (mount({...EDGE, ...edge}).getElementById('e') as EdgeSingular).numericStyle(property) as number;

/** `#rrggbb` as Cytoscape writes it. */
function rgb(color: string): string {
  const parts = [1, 3, 5].map(at => String(parseInt(color.slice(at, at + 2), 16)));
  return `rgb(${parts.join(',')})`;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('stylesheet', () => {
  it('has no rule that Cytoscape warns about', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const cy = mount({...SAID, stance: 'against', mutual: true, verdict: 'disproved'}, 40);
    cy.add(handleElement({key: 'h:e', edge: 'e', quoted: true}));
    cy.elements().addClass('quiet spoken left-out faded selected');
    cy.elements().map(element => element.style());
    expect(warn.mock.calls).toEqual([]);
  });

  it('would be warned about if it had a property that there is not', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const cy = mount();
    cy.style([{selector: 'edge', style: {'line-colour': 'red'} as never}]);
    expect(warn).toHaveBeenCalled();
  });

  it('loses no rule in Cytoscape', () => {
    const rules = stylesheet(FALLBACK_THEME);
    const kept = mount().style() as unknown as {json(): {selector: string}[]};
    const expected = rules.map(({selector}) => selector.replace(/\s/g, ''));
    expect(kept.json().map(({selector}) => selector.replace(/\s/g, ''))).toEqual(expected);
  });

  it('has no style functions, which would restyle everything', () => {
    expect(JSON.parse(JSON.stringify(stylesheet(FALLBACK_THEME)))).toEqual(stylesheet(FALLBACK_THEME));
  });

  it('takes the font from the theme', () => {
    expect([nodeFont(FALLBACK_THEME), edgeFont(FALLBACK_THEME)]).toEqual([
      '600 12px sans-serif',
      '11px sans-serif',
    ]);
  });
});

describe('a deed', () => {
  it('is a solid line', () => {
    expect(styleOf({}, 'line-style')).toBe('solid');
  });

  it('ends in a filled triangle', () => {
    expect([styleOf({}, 'target-arrow-shape'), styleOf({}, 'target-arrow-fill')]).toEqual([
      'triangle',
      'filled',
    ]);
  });

  it('has no arrow at its start', () => {
    expect(styleOf({}, 'source-arrow-shape')).toBe('none');
  });

  it('has an arrow at its start when it is mutual', () => {
    expect(styleOf({mutual: true}, 'source-arrow-shape')).toBe('triangle');
  });

  it('has a hollow arrow when it is planned', () => {
    expect(styleOf({status: 'planned'}, 'target-arrow-fill')).toBe('hollow');
  });

  it.each(['claimed', 'inferred'] as const)('is thin when it is %s', status => {
    expect(numberOf({status}, 'width')).toBeLessThan(numberOf({}, 'width'));
  });

  it.each(['claimed', 'inferred'] as const)('of structure is thinner when it is %s', status => {
    const category = 'structural';
    expect(numberOf({category, status}, 'width')).toBeLessThan(numberOf({category}, 'width'));
  });

  it('is thinner when it is claimed in a busy picture too', () => {
    const widthOf = (status: DrawnEdge['status']) => {
      const cy = mount();
      const edge = cy.add({
        ...edgeElement({...EDGE, status}, LABEL, 0, {busy: true}),
        data: {...DATA, id: 'busy'},
      });
      return (edge as unknown as EdgeSingular).numericStyle('width') as number;
    };
    expect(widthOf('claimed')).toBeLessThan(widthOf('reported'));
  });

  it('is struck through when it is denied', () => {
    expect(styleOf({status: 'denied'}, 'mid-target-arrow-shape')).toBe('tee');
  });

  it('is struck through when it is disproved', () => {
    expect(styleOf({verdict: 'disproved'}, 'mid-target-arrow-shape')).toBe('tee');
  });

  it('is not struck through when it is disputed', () => {
    expect(styleOf({verdict: 'disputed'}, 'mid-target-arrow-shape')).toBe('none');
  });

  it.each(CATEGORIES)('is grey when it is disproved, whatever its category: %s', category => {
    expect(styleOf({category, verdict: 'disproved'}, 'line-color')).toBe(rgb(FALLBACK_THEME.muted));
  });

  it.each(['line-color', 'target-arrow-color', 'mid-target-arrow-color', 'source-arrow-color', 'color'])(
    'is grey in every part when it is mutual and disproved: %s',
    property => {
      expect(styleOf({mutual: true, verdict: 'disproved'}, property)).toBe(rgb(FALLBACK_THEME.muted));
    },
  );
});

describe('a statement', () => {
  it('is a dashed line', () => {
    expect(styleOf({}, 'line-style', SAID)).toBe('dashed');
  });

  it('has a label in italics', () => {
    expect(styleOf({}, 'font-style', SAID)).toBe('italic');
  });

  it.each([
    ['for', 'triangle'],
    ['against', 'tee'],
    ['neutral', 'vee'],
    ['mixed', 'diamond'],
  ] as const)('%s its target ends in a %s', (stance, shape) => {
    expect(styleOf({stance}, 'target-arrow-shape', SAID)).toBe(shape);
  });

  it('is still dashed when it is disproved', () => {
    expect(styleOf({verdict: 'disproved'}, 'line-style', SAID)).toBe('dashed');
  });
});

describe('the colour of a line', () => {
  it.each(CATEGORIES)('is that of its category: %s', category => {
    expect(styleOf({category}, 'line-color')).toBe(rgb(FALLBACK_THEME.categories[category]));
  });

  it.each(CATEGORIES)('is the colour of its label and its arrow: %s', category => {
    const expected = rgb(FALLBACK_THEME.categories[category]);
    expect([styleOf({category}, 'color'), styleOf({category}, 'target-arrow-color')]).toEqual([
      expected,
      expected,
    ]);
  });

  it.each([
    ['layer', {layer: 'said'}],
    ['planned', {status: 'planned'}],
    ['claimed', {status: 'claimed'}],
    ['denied', {status: 'denied'}],
    ['disputed', {verdict: 'disputed'}],
    ['stance', {stance: 'against'}],
  ] as const)('does not depend on anything else: %s', (_, edge) => {
    expect(styleOf(edge, 'line-color')).toBe(rgb(FALLBACK_THEME.categories['material-conflict']));
  });
});

describe('a bend', () => {
  it('makes a curve', () => {
    const edge = mount(EDGE, 40).getElementById('e') as EdgeSingular;
    expect([edge.style('curve-style'), edge.style('control-point-distances')]).toEqual([
      'unbundled-bezier',
      '40px',
    ]);
  });

  it('of nothing is a straight line', () => {
    expect(styleOf({}, 'curve-style')).toBe('straight');
  });
});

describe('an actor', () => {
  it.each(SHAPE_NAMES)('has the outline of its kind: %s', kind => {
    const node = mount(EDGE, 0, kind).getElementById('n:a') as NodeSingular;
    const points = (node.style('shape-polygon-points') as string).split(/[\s,]+/).map(Number);
    // Cytoscape has no −0.
    const expected = shapePoints(kind)
      .flat()
      .map(value => value + 0);
    expect(points).toEqual(expected);
  });

  it('is labelled with its name', () => {
    expect((mount().getElementById('n:a') as NodeSingular).style('label')).toBe('\u2068some words\u2069');
  });
});

describe('a handle', () => {
  const styleOfHandle = (quoted: boolean) => {
    const handle = mount().add(handleElement({key: 'h:e', edge: 'e', quoted})) as unknown as NodeSingular;
    return {label: handle.style('label') as string, width: handle.numericStyle('width') as number};
  };

  it('bears a quotation mark when somebody speaks about the line', () => {
    expect(styleOfHandle(true)).toEqual({label: '“', width: HANDLE_SIZE});
  });

  it('is a dot when only a deed ends on the line', () => {
    expect(styleOfHandle(false)).toEqual({label: '', width: 8});
  });
});

import {describe, expect, it} from 'vitest';
import {edgeLabel} from '../../../src/view/edge-label.ts';
import {deed, lineOf, makeDrawing, makeGraph, said, type GraphParts} from '../../support/make-drawing.ts';

const ACTORS = ['a', 'b', 'c'];
const labelOf = (id: string, parts: GraphParts, hidden: string[] = []) =>
  lineOf(makeDrawing({actors: ACTORS, ...parts}, {hidden}), id).label;
const labelOfDeed = (more: Record<string, unknown>) => labelOf('r', {relations: [deed('r', 'a', 'b', more)]});
const labelOfWords = (about: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  labelOf('s', {statements: [said('s', 'a', 'b', about, more)]});

describe('the label of a deed', () => {
  it('is the label of its type', () => {
    expect(labelOfDeed({})).toBe('attacks');
  });

  it('counts the deeds that the line stands for', () => {
    expect(labelOf('r', {relations: [deed('r', 'a', 'b'), deed('q', 'a', 'b')]})).toBe('attacks ×2');
  });

  it('says that the deed is planned', () => {
    expect(labelOfDeed({status: 'planned', by: 'a'})).toBe('attacks (planned)');
  });

  it('says who claims it', () => {
    expect(labelOfDeed({status: 'claimed', by: ['b', 'c']})).toBe('attacks (says b and c)');
  });

  it('says that it is claimed when nobody knows by whom', () => {
    expect(labelOfDeed({status: 'claimed'})).toBe('attacks (claimed)');
  });

  it('names nobody when the deeds of the line are claimed by different people', () => {
    const relations = [
      deed('r', 'a', 'b', {status: 'claimed', by: 'b'}),
      deed('q', 'a', 'b', {status: 'claimed', by: 'c'}),
    ];
    expect(labelOf('r', {relations})).toBe('attacks ×2 (claimed)');
  });

  it('gives the verdict on a claim', () => {
    expect(labelOfDeed({status: 'claimed', by: 'c', verdict: {value: 'disproved'}})).toBe(
      'attacks (disproved)',
    );
  });
});

describe('the label of a statement', () => {
  it('is the verb with the words that the author has chosen', () => {
    expect(labelOfWords({words: 'terrorist acts'}, {quote: 'they are terrorist acts'})).toBe(
      'denounces “terrorist acts”',
    );
  });

  it('has the quotation when it is short', () => {
    expect(labelOfWords({}, {quote: 'no'})).toBe('denounces “no”');
  });

  it('leaves out a quotation of more than 40 characters', () => {
    expect(labelOfWords({}, {quote: 'x'.repeat(41)})).toBe('denounces');
  });

  it('leaves out a quotation of several parts', () => {
    expect(labelOfWords({}, {quote: ['no', 'never']})).toBe('denounces');
  });

  it('says the stance when there is no verb', () => {
    expect(labelOfWords({verb: undefined, stance: 'for'})).toBe('speaks in favour of');
  });

  it('gives the verdict on what is said', () => {
    expect(labelOfWords({}, {verdict: {value: 'disproved'}})).toBe('denounces (disproved)');
  });

  it('counts several statements instead of quoting one', () => {
    const statements = [said('s', 'a', 'b', {words: 'no'}), said('t', 'a', 'b', {words: 'never'})];
    expect(labelOf('s', {statements})).toBe('denounces ×2');
  });
});

describe('the label of a statement whose deed is not drawn', () => {
  const relations = [
    deed('r', 'a', 'b', {phrase: 'the attacks on b'}),
    deed('q', 'a', 'b', {phrase: 'the raids on b'}),
  ];

  it('names the deed', () => {
    expect(labelOf('s', {relations, statements: [said('s', 'c', 'r', {words: 'no'})]}, ['r'])).toBe(
      'denounces the attacks on b: “no”',
    );
  });

  it('counts statements about the same deed', () => {
    const statements = [said('s', 'c', 'r'), said('t', 'c', 'r')];
    expect(labelOf('s', {relations, statements}, ['r'])).toBe('denounces the attacks on b ×2');
  });

  it('speaks of acts when there are several', () => {
    const statements = [said('s', 'c', 'r'), said('t', 'c', 'q')];
    expect(labelOf('s', {relations, statements}, ['r', 'q'])).toBe('denounces their acts ×2');
  });
});

describe('edgeLabel', () => {
  it.each([
    ['stands for nothing', 'deed', []],
    ['stands for a relation that is not there', 'deed', [{id: '__proto__', index: -1}]],
    ['stands for a statement that is not there', 'said', [{id: '__proto__', index: 0}]],
  ] as const)('is empty for a line that %s', (_, layer, items) => {
    expect(edgeLabel({layer, items, count: items.length, fallback: false}, makeGraph({}))).toBe('');
  });
});

import {describe, expect, it} from 'vitest';
import {nodeKey, type EdgeAttributes} from '../../../src/model/build-graph.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';
import {HOSTILE_IDS} from '../../support/mutations.ts';

/** The edges of one relation or statement, as `from → to` with the ids of actors. */
function edgesOf(id: string, overrides: GraphFile = {}): string[] {
  const {graph} = makeDataset(overrides);
  const name = (key: string) => graph.getNodeAttribute(key, 'id');
  return graph
    .filterEdges((_, attributes) => attributes.id === id)
    .map(edge => `${name(graph.source(edge))} → ${name(graph.target(edge))}`);
}

function attributesOf(id: string, overrides: GraphFile = {}): EdgeAttributes[] {
  const {graph} = makeDataset(overrides);
  return graph.mapEdges((_, attributes) => ({...attributes})).filter(attributes => attributes.id === id);
}

const meeting = {id: 'meeting', type: 'meets', between: ['biden', 'us-troops', 'militias']};

describe('buildGraph', () => {
  it('has a node for each actor and for nothing else', () => {
    const {graph, document} = makeDataset();
    expect(graph.mapNodes((_, {id}) => id)).toEqual(document.actors.map(({id}) => id));
  });

  it('draws a deed from who does it to whom it is done to', () => {
    expect(edgesOf('militia-attacks')).toEqual(['militias → us-troops']);
  });

  it('gives a deed its category, which is that of its type', () => {
    expect(attributesOf('us-strikes')).toEqual([
      {
        layer: 'deed',
        id: 'us-strikes',
        type: 'strikes',
        category: 'material-conflict',
        status: 'reported',
        mutual: false,
      },
    ]);
  });

  it('sends a stance on a deed to its agents, never to its victims', () => {
    expect(edgesOf('terrorist-acts')).toEqual(['iraqi-government → militias']);
  });

  it('names the deed that a statement is about', () => {
    expect(attributesOf('terrorist-acts')).toMatchObject([{layer: 'said', on: 'militia-attacks'}]);
  });

  it('names no deed where a statement is about an actor', () => {
    const statements = [makeStatement('words', 'biden', 'militias')];
    expect(attributesOf('words', {statements})[0]).not.toHaveProperty('on');
  });

  it('sends a stance on a statement to its speakers', () => {
    const statements = [
      makeStatement('words', ['biden', 'us-military'], 'militias'),
      makeStatement('reply', 'iraqi-government', 'words'),
    ];
    expect(edgesOf('reply', {statements})).toEqual([
      'iraqi-government → biden',
      'iraqi-government → us-military',
    ]);
  });

  it('draws nothing for what is said about a topic', () => {
    const statements = [makeStatement('words', 'biden', 'foreign-troops')];
    expect(edgesOf('words', {statements})).toEqual([]);
  });

  it('numbers the targets of a statement as the file does', () => {
    const about = ['foreign-troops', 'militias', 'us-troops'].map(on => ({on, stance: 'neutral'}));
    const statements = [makeStatement('words', 'biden', '', {about})];
    expect(attributesOf('words', {statements})).toMatchObject([{index: 1}, {index: 2}]);
  });

  it('draws one edge a pair under one id where a relation has several ends', () => {
    const relations = [makeRelation('many', ['militias', 'biden'], ['us-troops', 'us-military'])];
    expect(edgesOf('many', {relations})).toEqual([
      'militias → us-troops',
      'militias → us-military',
      'biden → us-troops',
      'biden → us-military',
    ]);
  });

  it('draws one edge for each two of those who take part in what is mutual', () => {
    expect(edgesOf('meeting', {relations: [meeting]})).toEqual([
      'biden → us-troops',
      'biden → militias',
      'us-troops → militias',
    ]);
  });

  it('marks what is mutual', () => {
    const marks = attributesOf('meeting', {relations: [meeting]}).map(
      edge => edge.layer === 'deed' && edge.mutual,
    );
    expect(marks).toEqual([true, true, true]);
  });

  it('draws a relation that ends on a relation to the agents of that', () => {
    expect(edgesOf('strike-order')).toEqual(['biden → us-military']);
  });

  it('names the relation that a relation ends on', () => {
    expect(attributesOf('strike-order')).toMatchObject([{on: 'us-strikes'}]);
  });

  it('draws a relation that a relation does from the agents of that', () => {
    const relations = [
      makeRelation('attack', 'militias', 'us-troops'),
      makeRelation('harm', 'attack', 'iraqi-government'),
    ];
    expect(edgesOf('harm', {relations})).toEqual(['militias → iraqi-government']);
  });

  it('draws a relation of an actor to himself', () => {
    expect(edgesOf('self', {relations: [makeRelation('self', 'biden', 'biden')]})).toEqual(['biden → biden']);
  });

  it.each(HOSTILE_IDS)('takes an actor called %s as any other', id => {
    const overrides = {
      actors: [makeActor(id), makeActor('biden')],
      relations: [makeRelation('deed', id, 'biden'), makeRelation('answer', 'biden', id)],
      statements: [],
    };
    const {graph} = makeDataset(overrides);
    expect(graph.inDegree(nodeKey(id)) + graph.outDegree(nodeKey(id))).toBe(2);
  });

  it.each(HOSTILE_IDS)('leaves Object.prototype as it was for an actor called %s', id => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    makeDataset({
      actors: [makeActor(id), makeActor('biden')],
      relations: [makeRelation(id + 's', id, 'biden')],
    });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

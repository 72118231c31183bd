/**
 * A small valid graph file for tests: an attack, a strike, who ordered it, and what a
 * government says about the attack. Every call returns a fresh copy.
 */

/** A graph file as `JSON.parse` returns it. */
export type GraphFile = Record<string, unknown>;

/** Returns the small file with the fields of `overrides` in place of its own. */
export function makeFile(overrides: GraphFile = {}): GraphFile {
  return {
    format: 'actor-graph/1',
    title: 'A small graph',
    sources: [{id: 'national', title: 'An article'}],
    actors: ['militias', 'us-troops', 'us-military', 'biden', 'iraqi-government'].map(id => makeActor(id)),
    relationTypes: [
      {id: 'attacks', label: 'attacks', category: 'material-conflict'},
      {id: 'strikes', label: 'strikes', category: 'material-conflict', parent: 'attacks'},
      {id: 'orders', label: 'orders', category: 'structural'},
      {id: 'meets', label: 'meets', category: 'material-cooperation'},
      {id: 'denounces', label: 'denounces', category: 'verbal-conflict'},
    ],
    relations: [
      makeRelation('militia-attacks', 'militias', 'us-troops'),
      makeRelation('us-strikes', 'us-military', 'militias', {type: 'strikes'}),
      makeRelation('strike-order', 'biden', 'us-strikes', {type: 'orders'}),
    ],
    statements: [makeStatement('terrorist-acts', 'iraqi-government', 'militia-attacks')],
    topics: [{id: 'foreign-troops', label: 'Foreign troops'}],
    views: [],
    ...overrides,
  };
}

/** Returns an actor named like its id, a person unless `fields` says otherwise. */
export function makeActor(id: unknown, fields: GraphFile = {}): GraphFile {
  return {id, name: `Actor ${String(id)}`, kind: 'person', ...fields};
}

/** Returns a relation of type `attacks`, unless `fields` says otherwise. */
export function makeRelation(id: unknown, from: unknown, to: unknown, fields: GraphFile = {}): GraphFile {
  return {id, type: 'attacks', from, to, evidence: 'national#p1', ...fields};
}

/** Returns a statement against `on`, with the verb `denounces`. */
export function makeStatement(id: unknown, by: unknown, on: unknown, fields: GraphFile = {}): GraphFile {
  return {
    id,
    by,
    summary: `What ${String(id)} says`,
    about: [{on, stance: 'against', verb: 'denounces'}],
    evidence: 'national#p2',
    ...fields,
  };
}

import {describe, expect, it} from 'vitest';
import {agentsOf} from '../../../src/model/agents-of.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeActor, makeRelation, makeStatement} from '../../support/make-file.ts';

function agents(id: string, overrides = {}): string[] {
  return [...agentsOf(id, makeDataset(overrides))];
}

describe('agentsOf', () => {
  it('returns an actor for himself', () => {
    expect(agents('biden')).toEqual(['biden']);
  });

  it('returns who does a deed, not whom it is done to', () => {
    expect(agents('militia-attacks')).toEqual(['militias']);
  });

  it('returns all who take part in what is mutual', () => {
    const meeting = {id: 'meeting', type: 'meets', between: ['biden', 'militias', 'us-troops']};
    expect(agents('meeting', {relations: [meeting]})).toEqual(['biden', 'militias', 'us-troops']);
  });

  it('returns who is behind a deed that acts in its turn', () => {
    const relations = [
      makeRelation('attack', ['militias', 'us-troops'], 'biden'),
      makeRelation('outrage', ['attack', 'biden'], 'us-military'),
    ];
    expect(agents('outrage', {relations})).toEqual(['militias', 'us-troops', 'biden']);
  });

  it('returns the speakers of a statement', () => {
    const statements = [makeStatement('words', ['biden', 'us-military'], 'militias')];
    expect(agents('words', {statements})).toEqual(['biden', 'us-military']);
  });

  it('names each of them once', () => {
    const relations = [
      makeRelation('first', 'militias', 'biden'),
      makeRelation('second', ['militias', 'first', 'us-troops'], 'biden'),
    ];
    expect(agents('second', {relations})).toEqual(['militias', 'us-troops']);
  });

  it('follows a chain as long as a file', () => {
    const relations = Array.from({length: 20_000}, (_, i) => makeRelation(`r${i}`, `r${i + 1}`, 'biden'));
    const dataset = {
      relations: new Map(relations.map(({id, from}) => [id as string, {between: [], from: [from]}])),
      statements: new Map(),
    };
    expect([...agentsOf('r0', dataset as never)]).toEqual(['r20000']);
  });

  it('does not take twice as long for each deed that two others act in', () => {
    const relations = Array.from({length: 60}, (_, i) => {
      const from = i < 2 ? 'militias' : [`r${i - (i % 2) - 2}`, `r${i - (i % 2) - 1}`];
      return makeRelation(`r${i}`, from, 'biden');
    });
    expect(agents('r59', {actors: [makeActor('militias'), makeActor('biden')], relations})).toEqual([
      'militias',
    ]);
  });
});

import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../../src/filter/apply-filter.ts';
import {EVERYTHING} from '../../../src/model/derived/scope.ts';
import {parseDocument} from '../../../src/model/parse-document.ts';
import {shownPart} from '../../../src/model/shown-part.ts';
import {writeDocument} from '../../../src/model/write-document.ts';
import {parseFile} from '../../support/make-dataset.ts';
import {makeFile, makeStatement} from '../../support/make-file.ts';
import {randomIndex, randomSpec} from '../../support/random-graphs.ts';

const ids = (items: readonly {readonly id: string}[]) => items.map(({id}) => id);
const only = (...shown: string[]) => ({has: (id: string) => shown.includes(id), hasTarget: () => true});

describe('shownPart', () => {
  it('leaves all but views and story where everything is shown', () => {
    const document = parseFile(makeFile({topics: []}));
    const used = document.relationTypes.filter(({id}) => id !== 'meets');
    expect(shownPart(document, EVERYTHING)).toEqual({...document, relationTypes: used});
  });

  it('keeps the deed that a shown statement is about, and who is named by either', () => {
    const part = shownPart(parseFile(makeFile()), only('terrorist-acts'));
    expect([ids(part.actors), ids(part.relations)]).toEqual([
      ['militias', 'us-troops', 'iraqi-government'],
      ['militia-attacks'],
    ]);
  });

  it('keeps the type that a used type is a case of', () => {
    const part = shownPart(parseFile(makeFile()), only('us-strikes'));
    expect(ids(part.relationTypes)).toEqual(['attacks', 'strikes']);
  });

  it('drops targets that are not shown, and names no statement that is gone', () => {
    const about = [
      {on: 'biden', stance: 'for'},
      {on: 'militias', stance: 'against', confidence: 1},
    ];
    const statements = [
      makeStatement('a', 'biden', 'militias', {about, answers: 'b'}),
      makeStatement('b', 'militias', 'biden'),
    ];
    const part = shownPart(parseFile(makeFile({statements})), {
      has: id => id === 'a',
      hasTarget: (_, index) => index === 1,
    });
    expect(writeDocument(part)['statements']).toEqual([
      {id: 'a', by: 'biden', summary: 'What a says', about: [about[1]], evidence: 'national#p2'},
    ]);
  });

  it('reads without a problem, and has all that is shown, whatever the graph and the filter', () => {
    fc.assert(
      fc.property(randomIndex(), randomSpec(), (index, spec) => {
        const {visible} = applyFilter(index, spec);
        const file = writeDocument(shownPart(index.dataset.document, visible));
        const {document, problems} = parseDocument(file);
        const has = new Set(ids([...document!.actors, ...document!.relations, ...document!.statements]));
        const lost: string[] = [];
        for (const kind of ['actor', 'relation', 'statement'] as const)
          visible.forEach(kind, id => {
            if (!has.has(id)) lost.push(id);
          });
        const errors = problems.filter(({severity}) => severity === 'error');
        expect([lost, errors]).toEqual([[], []]);
      }),
      {numRuns: 50},
    );
  });
});

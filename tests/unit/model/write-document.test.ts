import {readFileSync, readdirSync} from 'node:fs';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../../src/model/parse-document.ts';
import {writeDocument} from '../../../src/model/write-document.ts';
import {parseFile} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeStatement} from '../../support/make-file.ts';
import {randomIndex} from '../../support/random-graphs.ts';

const folder = new URL('../../../graph-data/', import.meta.url);
const shipped = readdirSync(folder).filter(name => name.endsWith('.json') && !name.includes('schema'));

/** The file that is written for a file, which reads without problems. */
function rewrite(file: unknown): Record<string, unknown> {
  return writeDocument(parseFile(file));
}

describe('writeDocument', () => {
  it.each(shipped)('writes a file that reads as %s does', name => {
    const document = parseFile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(parseDocument(writeDocument(document))).toEqual({document, problems: []});
  });

  it('is the inverse of reading, whatever the graph', () => {
    fc.assert(
      fc.property(randomIndex(), ({dataset: {document}}) => {
        expect(parseFile(writeDocument(document))).toEqual(document);
      }),
      {numRuns: 50},
    );
  });

  it('writes one value, not a list of one', () => {
    const [relation] = rewrite(makeFile())['relations'] as unknown[];
    expect(relation).toEqual({
      id: 'militia-attacks',
      type: 'attacks',
      from: 'militias',
      to: 'us-troops',
      evidence: 'national#p1',
    });
  });

  it('returns unknown fields to where they were', () => {
    const about = [{on: 'biden', stance: 'for', confidence: 0.5, nested: {deep: [1]}}];
    const evidence = [{source: 'national', paragraph: 2, note: 'by hand'}, 'national#p3'];
    const statement = makeStatement('s', 'biden', 'militias', {
      about,
      evidence,
      mood: 'calm',
      verdict: {value: 'confirmed', score: 1, evidence: {source: 'national', page: 4}},
      original: {language: 'ar', text: 'نعم', translator: 'me'},
    });
    const file = rewrite(makeFile({statements: [statement], licence: 'CC0'}));
    expect([file['licence'], file['statements']]).toEqual(['CC0', [statement]]);
  });

  it('keeps an unknown field whose name looks like a path', () => {
    const actor = makeActor('a', {
      'verdict.score': 1,
      'about[0].x': 2,
      'aliases[0].y': 3,
      aliases: ['b', 'c'],
    });
    expect(rewrite(makeFile({actors: [actor], relations: [], statements: []}))['actors']).toEqual([actor]);
  });

  it('leaves an unknown field with its target when another target is left out', () => {
    const about = [
      {on: 'nobody', stance: 'for', confidence: 0.1},
      {on: 'biden', stance: 'angry', confidence: 0.2},
      {on: 'militias', stance: 'for', confidence: 0.3},
    ];
    const file = rewrite(makeFile({statements: [makeStatement('s', 'biden', 'militias', {about})]}));
    const [statement] = file['statements'] as {about: unknown}[];
    expect(statement?.about).toEqual([{on: 'militias', stance: 'for', confidence: 0.3}]);
  });

  it('leaves an unknown field with its evidence when another is left out', () => {
    const evidence = [
      {source: 'lost', comment: 'a'},
      {source: 'national', comment: 'b'},
    ];
    const file = rewrite(makeFile({statements: [makeStatement('s', 'biden', 'militias', {evidence})]}));
    const [statement] = file['statements'] as {evidence: unknown}[];
    expect(statement?.evidence).toEqual([{source: 'national', comment: 'b'}]);
  });

  it('keeps ids that other objects have as properties', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const positions = JSON.parse('{"__proto__": [1, 2], "constructor": [3, 4]}') as unknown;
    const views = [{id: 'v', title: 'A view', positions}];
    const document = parseFile(
      makeFile({actors: ids.map(id => makeActor(id)), relations: [], statements: [], views}),
    );
    expect(parseFile(writeDocument(document))).toEqual(document);
  });

  it('shares nothing with the document', () => {
    const document = parseFile(makeFile({views: [{id: 'v', title: 'A view', filter: {groups: []}}]}));
    const file = writeDocument(document) as {views: {filter: {groups: unknown[]}}[]};
    file.views[0]!.filter.groups.push('changed');
    expect(document.views[0]?.filter).toEqual({groups: []});
  });
});

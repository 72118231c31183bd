import {describe, expect, it} from 'vitest';
import {positionsOnTargets} from '../../../../src/model/derived/positions.ts';
import {EVERYTHING} from '../../../../src/model/derived/scope.ts';
import {selfContradictions} from '../../../../src/model/derived/self-contradictions.ts';
import {statementThreads} from '../../../../src/model/derived/statement-threads.ts';
import {makeDataset} from '../../../support/make-dataset.ts';
import {makeStatement} from '../../../support/make-file.ts';

/** Threads as "statement > answered ! contradicted". */
function threads(
  statements: ReturnType<typeof makeStatement>[],
  without: readonly string[] = [],
): string[][] {
  const dataset = makeDataset({statements});
  const among = dataset.document.statements.filter(({id}) => !without.includes(id));
  return statementThreads(among, dataset).map(thread =>
    thread.map(({statement, answers, contradicts}) =>
      [statement.id, ...answers.map(({id}) => `>${id}`), ...contradicts.map(({id}) => `!${id}`)].join(' '),
    ),
  );
}
const say = (id: string, fields = {}) => makeStatement(id, 'biden', 'militias', fields);

describe('statementThreads', () => {
  it('has what is answered before its answer, whatever the dates say', () => {
    const statements = [say('answer', {answers: 'first', when: '2020'}), say('first', {when: '2021'})];
    expect(threads(statements)).toEqual([['first', 'answer >first']]);
  });

  it('has what was said earlier first, and what has no date last', () => {
    const statements = [
      say('undated', {contradicts: ['late', 'early']}),
      say('late', {when: '2022'}),
      say('early', {when: '2021'}),
    ];
    expect(threads(statements)).toEqual([['early', 'late', 'undated !late !early']]);
  });

  it('names a contradiction where it is read, even if the earlier one names it', () => {
    expect(threads([say('a', {contradicts: 'b'}), say('b')])).toEqual([['a', 'b !a']]);
  });

  it('keeps threads apart that nothing links', () => {
    const statements = [say('a'), say('b', {answers: 'a'}), say('c'), say('d', {answers: 'c'}), say('alone')];
    expect(threads(statements)).toEqual([
      ['a', 'b >a'],
      ['c', 'd >c'],
    ]);
  });

  it('follows no link to what is not shown', () => {
    expect(threads([say('a'), say('b', {answers: 'a'})], ['a'])).toEqual([]);
  });

  it('ends though answers go round in a circle', () => {
    expect(threads([say('a', {answers: 'b'}), say('b', {answers: 'a'})])).toEqual([['a >b', 'b >a']]);
  });
});

describe('selfContradictions', () => {
  function found(statements: ReturnType<typeof makeStatement>[]): string[] {
    const dataset = makeDataset({statements});
    const own = positionsOnTargets(dataset, EVERYTHING).get('biden');
    return selfContradictions(dataset, EVERYTHING, 'biden', own).map(
      ({issue, statements: behind}) => `${issue ?? '-'}: ${behind.map(({id}) => id).join('+')}`,
    );
  }
  const on = (stance: string) => ({about: [{on: 'militias', stance}]});

  it('finds what one has spoken both for and against', () => {
    expect(found([say('a', on('for')), say('b', on('against'))])).toEqual(['militias: a+b']);
  });

  it('finds what the file says he contradicts of his own', () => {
    const other = {about: [{on: 'us-troops', stance: 'for'}], contradicts: 'a'};
    expect(found([say('a', on('for')), say('b', other)])).toEqual(['-: a+b']);
  });

  it('tells one contradiction once', () => {
    expect(found([say('a', on('for')), say('b', {...on('against'), contradicts: 'a'})])).toEqual([
      'militias: a+b',
    ]);
  });

  it('takes a mixed stance for none', () => {
    expect(found([say('a', on('mixed'))])).toEqual([]);
  });
});

import {describe, expect, it} from 'vitest';
import {relationSentence, sentenceText, statementSentence} from '../../../src/model/sentence.ts';
import {SENTENCE_COLUMNS, sentenceTable} from '../../../src/model/sentence-table.ts';
import {readArticle} from '../../support/make-drawing.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeStatement} from '../../support/make-file.ts';

/** The table's rows as objects. */
function rowsOf(...args: Parameters<typeof sentenceTable>): Record<string, string>[] {
  const [head = [], ...rows] = sentenceTable(...args);
  return rows.map(cells => Object.fromEntries(head.map((column, i) => [column, cells[i] ?? ''])));
}

describe('sentenceTable', () => {
  it('has a head and a row for everything done and said, in the words of the list', () => {
    const dataset = readArticle();
    const sentences = [
      ...[...dataset.statements.values()].map(item => statementSentence(item, dataset)),
      ...[...dataset.relations.values()].map(item => relationSentence(item, dataset)),
    ];
    expect(rowsOf(dataset).map(({sentence}) => sentence)).toEqual(sentences.map(sentenceText));
  });

  it('says a deed in its parts', () => {
    const [, deed] = rowsOf(makeDataset());
    expect(deed).toMatchObject({
      id: 'militia-attacks',
      layer: 'did',
      who: 'Actor militias',
      type: 'attacks',
      whom: 'Actor us-troops',
      status: 'reported',
      evidence: 'national#p1',
    });
  });

  it('leaves out what is not shown, targets too', () => {
    const about = [
      {on: 'biden', stance: 'for'},
      {on: 'militias', stance: 'against', verb: 'denounces'},
    ];
    const dataset = makeDataset({statements: [makeStatement('s', 'biden', 'militias', {about})]});
    const rows = rowsOf(dataset, {has: id => id === 's', hasTarget: (_, index) => index === 1});
    expect(rows.map(({whom, stance, type}) => [whom, stance, type])).toEqual([
      ['Actor militias', 'against', 'denounces'],
    ]);
  });

  it('has as many cells in every row as in its head', () => {
    const widths = sentenceTable(readArticle()).map(row => row.length);
    expect(new Set(widths)).toEqual(new Set([SENTENCE_COLUMNS.length]));
  });
});

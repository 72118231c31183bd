/** Where a page says what the sentences of a graph say. */
import {describe, expect, it} from 'vitest';
import {findPassages, quotesOf, type Passage} from '../../../src/model/find-passages.ts';
import {createQuoteText, type Span} from '../../../src/model/quote-text.ts';
import {makeDataset} from '../../support/make-dataset.ts';
import {makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';

function said(id: string, fields: GraphFile): GraphFile {
  return makeStatement(id, 'iraqi-government', 'militia-attacks', fields);
}

function find(
  lines: readonly string[],
  statements: readonly GraphFile[],
  relations: readonly GraphFile[] = [],
) {
  const own = [makeRelation('militia-attacks', 'militias', 'us-troops'), ...relations];
  const {document} = makeDataset({relations: own, statements});
  const text = createQuoteText(lines.map(line => ({text: line, startsLine: true, keepsLines: false})));
  const work = findPassages(text, [...document.statements, ...document.relations]);
  let step = work.next();
  while (step.done !== true) step = work.next();
  const passages = step.value;
  const words = ({start, end}: Span) => text.folded.slice(start, end);
  const passage = (id: string): Passage => passages.get(id)!;
  return {
    passage,
    words: (id: string) => passage(id).words.map(words),
    line: (id: string) => passage(id).line && words(passage(id).line!),
  };
}

describe('quotesOf', () => {
  it('takes the context of a piece from the selector with the same words', () => {
    const {document} = makeDataset({
      statements: [
        said('a', {
          quote: 'the end',
          evidence: {source: 'national', exact: 'the end', prefix: 'said ', paragraph: 4},
        }),
      ],
    });
    expect(quotesOf(document.statements[0]!)).toEqual([
      {exact: 'the end', prefix: 'said ', suffix: undefined, lines: [4]},
    ]);
  });

  it('adds what evidence quotes beside', () => {
    const {document} = makeDataset({
      statements: [said('a', {quote: 'one', evidence: ['national#p2', {source: 'national', exact: 'two'}]})],
    });
    expect(quotesOf(document.statements[0]!).map(({exact}) => exact)).toEqual(['one', 'two']);
  });
});

describe('findPassages', () => {
  it('finds all pieces of a quotation that the source interrupts', () => {
    const {words} = find(
      ['“It is over,” he said, “and done”'],
      [said('a', {quote: ['It is over', 'and done']})],
    );
    expect(words('a')).toEqual(['It is over', 'and done']);
  });

  it('tells which words it has not found', () => {
    const {passage} = find(['It is over'], [said('a', {quote: ['It is over', 'and done']})]);
    expect(passage('a').missing).toEqual(['and done']);
  });

  it('finds the words of a deed by its evidence', () => {
    const evidence = {source: 'national', exact: 'attacked the base'};
    const {words} = find(
      ['They attacked the base.'],
      [],
      [makeRelation('r', 'militias', 'us-troops', {evidence})],
    );
    expect(words('r')).toEqual(['attacked the base']);
  });

  it('knows the line of a deed without words', () => {
    const {line} = find(
      ['one', 'two'],
      [],
      [makeRelation('r', 'militias', 'us-troops', {evidence: 'national#p2'})],
    );
    expect(line('r')).toBe('two');
  });

  it('counts from words that occur once, because a page has headlines of its own', () => {
    const {line, words} = find(
      ['Headline', 'By an author', 'first “calm”', 'second “unique words”', 'third, no “calm”', 'fourth'],
      [
        said('known', {quote: 'unique words', evidence: 'national#p2'}),
        said('twice', {quote: 'calm', evidence: 'national#p3'}),
      ],
      [makeRelation('r', 'militias', 'us-troops', {evidence: 'national#p4'})],
    );
    expect(line('r')).toBe('fourth');
    expect(line('twice')).toBe('third, no "calm"');
    expect(words('twice')).toEqual(['calm']);
  });

  it('knows no line where the text is shorter', () => {
    const {line} = find(['one'], [], [makeRelation('r', 'militias', 'us-troops', {evidence: 'national#p9'})]);
    expect(line('r')).toBe(undefined);
  });
});

import {describe, expect, it} from 'vitest';
import {checkQuotes, splitParagraphs} from '../../../src/model/check-quotes.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {parseFile} from '../../support/make-dataset.ts';
import {makeActor, makeFile, makeRelation, makeStatement, type GraphFile} from '../../support/make-file.ts';

const TEXT = 'A headline\n\nHe said: “These are terrorist acts.”\nNothing else.\n';

function problemsOf(overrides: GraphFile, text = TEXT): string[] {
  const document = parseFile(
    makeFile({actors: [makeActor('a')], relations: [], statements: [], ...overrides}),
  );
  return checkQuotes(document, new Map([['national', splitParagraphs(text)]])).map(describeProblem);
}

const quoting = (fields: GraphFile) => ({statements: [makeStatement('words', 'a', 'a', fields)]});

describe('splitParagraphs', () => {
  it('takes every line that is not empty', () => {
    expect(splitParagraphs('a\n\n b \r\n\t\r\nc')).toEqual(['a', ' b ', 'c']);
  });

  it('takes any kind of line end', () => {
    expect(splitParagraphs('a\rb\r\nc\nd')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds none in an empty text', () => {
    expect(splitParagraphs('')).toEqual([]);
  });
});

describe('checkQuotes', () => {
  it('accepts a quotation that stands in the paragraph', () => {
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p2'}))).toEqual([]);
  });

  it('does not mind the shape of quotation marks and spaces', () => {
    expect(problemsOf(quoting({quote: 'said:  "These', evidence: 'national#p2'}))).toEqual([]);
  });

  it('reports a quotation that stands in another paragraph', () => {
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p1'}))).toEqual([
      "statements['words'].quote: “terrorist acts” is not in national#p1; quote the source letter for letter, or correct the paragraph",
    ]);
  });

  it('reports one of several pieces, with its place', () => {
    expect(
      problemsOf(quoting({quote: ['terrorist acts', 'Terrorist acts'], evidence: 'national#p2'})),
    ).toEqual([
      expect.stringMatching(/^statements\['words'\]\.quote\[1\]: “Terrorist acts” is not in national#p2/),
    ]);
  });

  it('looks through the whole source where no paragraph is named', () => {
    expect(problemsOf(quoting({quote: 'Nothing else', evidence: 'national'}))).toEqual([]);
  });

  it('does not take a quotation from the end of one paragraph and the start of the next', () => {
    expect(problemsOf(quoting({quote: 'acts.” Nothing', evidence: 'national'}))).toHaveLength(1);
  });

  it('says nothing about a source without a text', () => {
    const sources = [{id: 'other', title: 'Other'}];
    expect(problemsOf({sources, ...quoting({quote: 'unheard of', evidence: 'other#p1'})})).toEqual([]);
  });

  it('reports words that are no part of the quotation', () => {
    const about = [{on: 'a', stance: 'against', words: 'terror acts'}];
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p2', about}))).toEqual([
      "statements['words'].about[0].words: “terror acts” is no part of the quotation; copy it from “quote”",
    ]);
  });

  it('accepts words that are part of the quotation', () => {
    const about = [{on: 'a', stance: 'against', words: 'terrorist'}];
    expect(problemsOf(quoting({quote: 'terrorist acts', evidence: 'national#p2', about}))).toEqual([]);
  });

  it('reports a paragraph that the source does not have', () => {
    expect(problemsOf({actors: [makeActor('a', {evidence: 'national#p4'})]})).toEqual([
      "actors['a'].evidence: there is no paragraph 4 in 'national'; it has 3",
    ]);
  });

  it('reports exact words that are not in the place', () => {
    const evidence = {source: 'national', paragraph: 3, exact: 'terrorist acts'};
    expect(problemsOf({relations: [makeRelation('r', 'a', 'a', {evidence})]})).toEqual([
      "relations['r'].evidence: “terrorist acts” is not there; copy it from the source letter for letter",
    ]);
  });

  it('looks at the evidence of verdicts too', () => {
    const verdict = {value: 'disproved', evidence: 'national#p9'};
    expect(problemsOf({relations: [makeRelation('r', 'a', 'a', {verdict})]})).toEqual([
      "relations['r'].verdict.evidence: there is no paragraph 9 in 'national'; it has 3",
    ]);
  });
});

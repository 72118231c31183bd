/** The story of the demo page: the page, its text and its graph say the same. */
import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {readGraph} from '../../src/io/read-graph.ts';
import {checkQuotes, splitParagraphs} from '../../src/model/check-quotes.ts';
import {describeProblem} from '../../src/model/problem.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const paragraphs = splitParagraphs(read('tests/support/bridge-of-lowmere.txt'));

it('has every quotation of the graph in its paragraph', () => {
  const {dataset} = readGraph(read('graph-data/bridge-of-lowmere.json'));
  const problems = checkQuotes(dataset.document, new Map([['lantern', paragraphs]]));
  expect(problems.map(describeProblem)).toEqual([]);
});

it('is told on the page word for word', () => {
  const [page = ''] = /<article.*<\/article>/s.exec(read('src/site/text-beside.html')) ?? [];
  const told = [...page.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => text.replace(/\s+/g, ' ').trim());
  expect(told).toEqual(paragraphs);
});

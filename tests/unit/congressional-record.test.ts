/**
 * The day in the Senate, held to its purpose: it is large and quarrelsome enough for the derived
 * networks to say something, and every quotation in it is where its evidence says. Its text is in the
 * public domain, so that it can lie beside the graph.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readGraph} from '../../src/io/read-graph.ts';
import {checkQuotes, splitParagraphs} from '../../src/model/check-quotes.ts';
import {compareActors} from '../../src/model/derived/compare-actors.ts';
import {offeredCongruences} from '../../src/model/derived/congruence.ts';
import {positionsOnTargets} from '../../src/model/derived/positions.ts';
import {sayDo} from '../../src/model/derived/say-do.ts';
import {EVERYTHING} from '../../src/model/derived/scope.ts';
import {selfContradictions} from '../../src/model/derived/self-contradictions.ts';
import {stanceTable} from '../../src/model/derived/stance-table.ts';
import {statementThreads} from '../../src/model/derived/statement-threads.ts';
import {describeProblem} from '../../src/model/problem.ts';

const folder = new URL('../../graph-data/', import.meta.url);
const texts = new URL('texts/congressional-record-1997-01-28/', folder);
const file = readFileSync(new URL('congressional-record-1997-01-28.json', folder), 'utf8');
const {dataset} = readGraph(file);
const {document} = dataset;

const paragraphs = new Map(
  readdirSync(texts).map(name => [
    name.replace(/\.txt$/, ''),
    splitParagraphs(readFileSync(new URL(name, texts), 'utf8')),
  ]),
);

describe('the annotation', () => {
  it('is large', () => {
    const targets = document.statements.reduce((sum, {about}) => sum + about.length, 0);
    expect(document.statements.length).toBeGreaterThanOrEqual(100);
    expect(targets).toBeGreaterThanOrEqual(150);
    expect(document.actors.length).toBeGreaterThanOrEqual(35);
    expect(document.relations.length).toBeGreaterThanOrEqual(120);
    expect(document.topics.length).toBeGreaterThanOrEqual(12);
    expect(document.sources.length).toBeGreaterThanOrEqual(20);
  });

  it('names a paragraph for every actor, deed and statement', () => {
    const unfounded = [...document.actors, ...document.relations, ...document.statements].filter(
      ({evidence}) => evidence.length === 0 || evidence.some(({paragraph}) => paragraph === undefined),
    );
    expect(unfounded.map(({id}) => id)).toEqual([]);
  });

  it('has the text of each source beside it', () => {
    expect([...paragraphs.keys()].sort()).toEqual(document.sources.map(({id}) => id).sort());
  });

  it('quotes letter for letter, from the paragraphs that it names', () => {
    expect(checkQuotes(document, paragraphs).map(describeProblem)).toEqual([]);
  });

  it('cites no paragraph that was left out of the texts', () => {
    const cited = [...document.actors, ...document.relations, ...document.statements].flatMap(
      ({id, evidence}) => evidence.map(({source, paragraph}) => ({id, source, paragraph: paragraph ?? 0})),
    );
    const missing = cited.filter(({source, paragraph}) =>
      /^\[(…|Left out)/.test(paragraphs.get(source)?.[paragraph - 1] ?? '[…'),
    );
    expect(missing).toEqual([]);
  });

  it('says where the text is from, and under what terms', () => {
    expect(JSON.parse(file)).toMatchObject({
      licence: expect.stringContaining('public domain') as unknown,
      attribution: expect.stringContaining('Congressional Record') as unknown,
    });
  });

  it('gives a reason for everything that is inferred', () => {
    const bare = document.relations.filter(({status, note}) => status === 'inferred' && note === undefined);
    expect(bare.map(({id}) => id)).toEqual([]);
  });
});

describe('the derived networks', () => {
  const {pairs} = offeredCongruences(dataset, EVERYTHING);
  const pairOf = (a: string, b: string) =>
    pairs.find(pair => [pair.a, pair.b].sort().join() === [a, b].sort().join());

  it('offer congruence', () => {
    expect(pairs.filter(({congruence}) => congruence >= 2).length).toBeGreaterThanOrEqual(2);
  });

  it('offer conflict', () => {
    expect(pairs.filter(({conflict}) => conflict >= 2).length).toBeGreaterThanOrEqual(2);
  });

  it('find Dorgan and Daschle on one side', () => {
    expect(pairOf('dorgan', 'daschle')).toMatchObject({conflict: 0});
    expect(pairOf('dorgan', 'daschle')!.congruence).toBeGreaterThanOrEqual(3);
  });

  it('find Gregg and Hollings on opposite sides', () => {
    const {congruence, conflict} = pairOf('gregg', 'hollings')!;
    expect(conflict).toBeGreaterThan(congruence);
  });

  it('find allies of different parties', () => {
    expect(pairOf('grassley', 'dorgan')!.congruence).toBeGreaterThanOrEqual(2);
  });

  it('find what Hollings and Hatch disagree on', () => {
    const {disagree} = compareActors(dataset, EVERYTHING, 'hollings', 'hatch');
    expect(disagree.map(({issue}) => issue)).toContain('sjres1');
  });

  it('find Domenici in contradiction with himself', () => {
    const positions = positionsOnTargets(dataset, EVERYTHING).get('domenici');
    const turns = selfContradictions(dataset, EVERYTHING, 'domenici', positions);
    expect(turns.flatMap(({statements}) => statements.map(({id}) => id))).toEqual(
      expect.arrayContaining(['domenici-1990', 'domenici-letter']),
    );
  });

  it('find Hollings’s answers to Hatch in one thread', () => {
    const threads = statementThreads(document.statements, dataset).map(thread =>
      thread.map(({statement}) => statement.id),
    );
    expect(threads.find(ids => ids.includes('hatch-stability'))).toContain('hollings-on-hatch');
  });

  it('find words beside deeds', () => {
    expect(sayDo(dataset, EVERYTHING).length).toBeGreaterThanOrEqual(20);
  });

  it('find for, against and mixed in the table of stances', () => {
    const {rows} = stanceTable(dataset, EVERYTHING);
    const stances = new Set(rows.flatMap(({cells}) => [...cells.values()].map(({stance}) => stance)));
    expect([...stances]).toEqual(expect.arrayContaining(['for', 'against', 'mixed']));
  });
});

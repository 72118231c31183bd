import {describe, expect, it} from 'vitest';
import {detectFormat, type FileHints} from '../../../src/io/detect-format.ts';

const EVENT = 'Iraq\tConsult\tSpain\t2023-12-28';

describe('detectFormat', () => {
  it.each<[string, string, FileHints]>([
    ['an object', '{"actors": []}', {}],
    ['an object that the server calls a table', ' {"actors": []}', {type: 'text/csv'}],
    ['a web page in place of a table', '<!doctype html>', {name: 'events.tsv'}],
    ['nothing', '', {name: 'events.csv'}],
    ['words', 'Not found, sorry, no file', {}],
    ['a guard before JSON', ")]}',\n{}", {}],
    ['broken JSON', '"actors": [],\n"relations": []', {}],
  ])('takes %s for JSON', (_, text, hints) => {
    expect(detectFormat(text, hints)).toBe('actor-graph');
  });

  it.each<[string, string, FileHints]>([
    ['events with tabs', EVENT, {}],
    ['events after comments and a byte order mark', `\uFEFF# title: T\n\n${EVENT}`, {}],
    ['a header with commas', 'Source,Target,Type\na,b,c', {}],
    ['a header with semicolons', 'subject;relation;object\na;b;c', {}],
    ['columns that are not known, by the name', 'x,y\n1,2', {name: 'https://x.example/events.CSV?v=1'}],
    ['columns that are not known, by the type', 'x,y\n1,2', {type: 'text/csv; charset=utf-8'}],
  ])('takes %s for a table', (_, text, hints) => {
    expect(detectFormat(text, hints)).toBe('event-table');
  });
});

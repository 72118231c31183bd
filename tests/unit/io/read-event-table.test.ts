import {describe, expect, it} from 'vitest';
import {readEventTable} from '../../../src/io/read-event-table.ts';
import {createDataset, type Dataset} from '../../../src/model/dataset.ts';
import {FormatError} from '../../../src/model/errors.ts';
import {parseDocument} from '../../../src/model/parse-document.ts';
import {describeProblem} from '../../../src/model/problem.ts';
import {runAtOnce} from '../../../src/util/run-at-once.ts';

/** Reads a table as the loader does; nothing in what it makes of it may be wrong. */
function read(text: string, name?: string): {dataset: Dataset; problems: string[]} {
  const {value, problems} = runAtOnce(readEventTable(text, {name}));
  const {document, problems: own} = parseDocument(value);
  expect(own).toEqual([]);
  return {dataset: createDataset(document!), problems: problems.map(describeProblem)};
}

const table = (...rows: readonly string[]) => rows.join('\n');
const relationsOf = (text: string) => read(text).dataset.document.relations;

describe('readEventTable', () => {
  it('makes an actor, a type and a dated relation of a row', () => {
    const {dataset} = read('Citizen (India)\tCriticize or denounce\tIran\t2014-06-20\n', 'icews.tsv');
    const {title, actors, relationTypes, relations} = dataset.document;
    expect(title).toBe('icews');
    expect(actors.map(({id, name, kind}) => [id, name, kind])).toEqual([
      ['citizen-india', 'Citizen (India)', 'collective'],
      ['iran', 'Iran', 'actor'],
    ]);
    expect(relationTypes).toMatchObject([
      {
        id: 'criticize-or-denounce',
        label: 'criticises or denounces',
        category: 'verbal-conflict',
        cameo: '111',
      },
    ]);
    expect(relations).toMatchObject([
      {type: 'criticize-or-denounce', from: ['citizen-india'], to: ['iran'], when: {text: '2014-06-20'}},
    ]);
  });

  it('makes one actor and one type of what has one name', () => {
    const {dataset} = read('a\tConsult\tb\n"a"\tConsult\tb \n', 'x.tsv');
    expect([dataset.actors.size, dataset.types.size, dataset.relations.size]).toEqual([2, 1, 2]);
  });

  it('tells actors apart whose names read alike, whichever comes first', () => {
    const ids = (text: string) =>
      [...read(text).dataset.document.actors].map(({id, name}) => `${name}: ${id}`).sort();
    const [first, second] = [ids('A-B\tx\tA B'), ids('A-B\tx\tA B\nA B\tx\tA-B')];
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
  });

  it('gives an event the same id wherever it stands', () => {
    const [first, ...others] = relationsOf('a\tx\tb\t2014\nc\tx\td\t2014');
    expect(relationsOf('e\tx\tf\t2014\na\tx\tb\t2014')[1]?.id).toBe(first?.id);
    expect(others.map(({id}) => id)).not.toContain(first?.id);
  });

  it('keeps an event that is there twice as two', () => {
    const [one, two] = relationsOf('a\tx\tb\t2014\na\tx\tb\t2014');
    expect(two?.id).toBe(`${one!.id}-2`);
  });

  it('reads a row of GDELT with its code, its class and its page', () => {
    const header =
      'SQLDATE,Actor1Name,Actor2Name,EventCode,CAMEOCodeDescription,QuadClass,GoldsteinScale,SOURCEURL';
    const row = '20170701,IRAQ,SPAIN,0256,"Appeal, not specified below",1,3.4,https://www.news.example/a?b=1';
    const {dataset} = read(table(header, row));
    const [relation] = dataset.document.relations;
    expect(relation).toMatchObject({when: {text: '2017-07-01'}, extra: new Map([['GoldsteinScale', '3.4']])});
    expect(dataset.document.relationTypes).toMatchObject([{label: 'appeals to', cameo: '0256'}]);
    expect(dataset.sources.get(relation!.evidence[0]!.source)).toMatchObject({
      title: 'news.example/a?b=1',
      url: 'https://www.news.example/a?b=1',
    });
  });

  it.each([
    [
      'the class of the row',
      'source,target,type,category\na,b,greets,verbal-cooperation',
      'verbal-cooperation',
    ],
    ['the number of the class', 'source,target,type,quadclass\na,b,greets,4', 'material-conflict'],
    ['the code', 'source,target,code\na,b,1822', 'material-conflict'],
    ['a name of CAMEO', 'a\tUse unconventional violence\tb', 'material-conflict'],
    ['nothing', 'a\tgreets\tb', 'structural'],
  ])('knows the category by %s', (_, text, category) => {
    expect(read(text).dataset.document.relationTypes[0]?.category).toBe(category);
  });

  it('calls a type as the table does, where it is none of CAMEO', () => {
    expect(read('a\tdonates to\tb').dataset.types.get('donates-to')?.label).toBe('donates to');
  });

  it('keeps columns of its own, even those that are called like a field', () => {
    const [relation] = relationsOf('source,target,note,status,mood\na,b,N,open,');
    expect(relation?.extra).toEqual(
      new Map([
        ['note (column)', 'N'],
        ['status (column)', 'open'],
      ]),
    );
  });

  it.each([
    ['2014-06-20 10:30:00', '2014-06-20'],
    ['20140620', '2014-06-20'],
    ['2014', '2014'],
    ['2014-06~', '2014-06~'],
    ['', undefined],
  ])('reads the date %s as %s', (date, when) => {
    expect(relationsOf(`source,target,date\na,b,${date}`)[0]?.when?.text).toBe(when);
  });

  it('makes an interval of two dates', () => {
    expect(relationsOf('source,target,start,end\na,b,2014-01-01,2014-02-01')[0]?.when?.text).toBe(
      '2014-01-01/2014-02-01',
    );
  });

  it('says line by line what is wrong, and shows the rest', () => {
    const {dataset, problems} = read(
      table('source,type,target,date', 'a,x,b,2014', ',x,b,2014', 'a,x', '', 'a,x,b,31/12/2014'),
    );
    expect(dataset.relations.size).toBe(2);
    expect(problems).toEqual([
      'line 3: names nobody who acts; the row is left out',
      'line 4: names nobody to whom (it has 2 cells, not 4); the row is left out',
      "line 6: '31/12/2014' is no date such as 2014-12-31; the event is shown without one",
    ]);
  });

  it('lists a hundred bad rows and counts the others', () => {
    const {problems} = read(table('source,target', 'a,b', ...Array.from({length: 1334}, () => ',b')));
    expect([problems.length, problems.at(-1)]).toEqual([101, '1,234 more rows have a problem like these']);
  });

  it('reads what the table says of itself', () => {
    const {dataset} = read(
      table(
        '# title: A week',
        '# source: ICEWS',
        '# url: https://x.example/',
        '# Licence: BSD',
        'a\tx\tb\t2014',
      ),
    );
    const {title, sources, relations, extra} = dataset.document;
    expect([title, extra]).toEqual(['A week', new Map([['licence', 'BSD']])]);
    expect([sources[0]?.title, relations[0]?.evidence]).toEqual(['ICEWS', [{source: 'table'}]]);
  });

  it('cannot be told by such a line that it is something else', () => {
    const text = table('# actors: none', '# format: other', '# __proto__: x', 'a\tx\tb');
    expect(read(text).dataset.actors.size).toBe(2);
  });

  it.each([
    ['empty', '# title: T\n\n'],
    ['unknown-columns', 'x,y\n1,2'],
    ['unknown-columns', 'name,age,city\nAnna,30,Kyiv'],
  ])('throws %s where there is nothing to show', (code, text) => {
    expect(() => read(text)).toThrow(FormatError);
    try {
      read(text);
    } catch (error) {
      expect((error as FormatError).code).toBe(code);
    }
  });

  it('reads ids that every object has', () => {
    const {dataset} = read('__proto__\tconstructor\ttoString\t2014');
    expect([dataset.actors.size, dataset.relations.size]).toEqual([2, 1]);
  });

  it('tells how many rows it has read', () => {
    const counts = [...readEventTable('a\tx\tb\t2014\n'.repeat(5000))];
    expect([counts.length > 3, counts.at(-1)]).toEqual([true, 5000]);
  });
});

import {describe, expect, it} from 'vitest';
import {namesOf, splitAddresses} from '../../../src/io/source-names.ts';

describe('splitAddresses', () => {
  it.each<[string, string[]]>([
    ['a.json', ['a.json']],
    [' a.json\n\t b.json ', ['a.json', 'b.json']],
    ['my%20graph.json b.json', ['my%20graph.json', 'b.json']],
    ['a.json a.json', ['a.json']],
    ['', []],
  ])('takes %j for the addresses %j', (src, addresses) => {
    expect(splitAddresses(src)).toEqual(addresses);
  });
});

describe('namesOf', () => {
  it('calls files by their names', () => {
    expect(namesOf(['/graphs/a.json', 'https://x.example/my%20graph.json?v=2#top'])).toEqual([
      'a.json',
      'my graph.json',
    ]);
  });

  it('calls a file of the reader’s own by the name that rides along', () => {
    expect(namesOf(['blob:http://x.example/0a1b#my%20events.tsv'])).toEqual(['my events.tsv']);
  });

  it('calls files of one name by their addresses', () => {
    expect(namesOf(['2023/a.json', '2024/a.json', 'b.json'])).toEqual([
      '2023/a.json',
      '2024/a.json',
      'b.json',
    ]);
  });

  it.each(['/', '?', '%E0%A4%A'])('has a name even for %j', address => {
    expect(namesOf([address])).toEqual([address]);
  });
});

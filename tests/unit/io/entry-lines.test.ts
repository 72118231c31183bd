import {describe, expect, it} from 'vitest';
import {entryLines} from '../../../src/io/entry-lines.ts';
import {makeActor, makeFile} from '../../support/make-file.ts';
import {readArticleText} from '../../support/make-dataset.ts';

describe('entryLines', () => {
  it('finds line and id of every entry', () => {
    const text =
      '{\n  "actors": [\n    {"id": "a"},\n    {\n      "name": "B", "id": "b"}],\n  "topics": [null, 5,\n[]]}';
    expect(entryLines(text)).toEqual(
      new Map([
        [
          'actors',
          [
            {line: 3, id: 'a'},
            {line: 4, id: 'b'},
          ],
        ],
        [
          'topics',
          [
            {line: 6, id: undefined},
            {line: 6, id: undefined},
            {line: 7, id: undefined},
          ],
        ],
      ]),
    );
  });

  it('takes no deeper entry for one of the list, and no deeper id for its own', () => {
    const text = '{"statements": [{"about": [{"id": "x"}, 5], "original": {"id": "y"}, "id": 7}]}';
    expect(entryLines(text).get('statements')).toEqual([{line: 1, id: '7'}]);
  });

  it('takes of a list that is there twice the last', () => {
    expect(entryLines('{"actors": [{}, {}],\n"actors": [{}]}').get('actors')).toEqual([
      {line: 2, id: undefined},
    ]);
  });

  it('agrees with the article', () => {
    const text = readArticleText();
    const lines = text.split('\n');
    const {relations} = JSON.parse(text) as {relations: {id: string}[]};
    const found = entryLines(text).get('relations') ?? [];
    expect(found.map(({id}) => id)).toEqual(relations.map(({id}) => id));
    expect(
      found.every(({line, id}) =>
        lines
          .slice(line - 1, line + 1)
          .join()
          .includes(`"${id!}"`),
      ),
    ).toBe(true);
  });

  it('goes as far as a broken file goes', () => {
    const text = JSON.stringify(makeFile({actors: [makeActor('a'), makeActor('b')]}), null, 1);
    const broken = text.slice(0, text.indexOf('"relations"'));
    expect(
      entryLines(broken)
        .get('actors')
        ?.map(({id}) => id),
    ).toEqual(['a', 'b']);
  });

  it.each(['', '5', '[[', '[{"id": "a"}]', '{"actors": {"a": [1]}}'])('finds nothing in %j', text => {
    expect([...entryLines(text).values()].flat()).toEqual([]);
  });

  it('gives up on brackets that are nested too deeply', () => {
    expect(entryLines(`{"actors": ${'['.repeat(1_000_000)}`)).toEqual(new Map());
  });
});

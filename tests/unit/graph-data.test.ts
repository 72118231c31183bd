/**
 * Every shipped graph, held to what its readers rely on. The article itself is not needed:
 * that quotes are verbatim is `npm run check`'s business.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {applyFilter} from '../../src/filter/apply-filter.ts';
import {createFilterIndex, type FilterIndex} from '../../src/filter/filter-index.ts';
import {DEFAULT_FILTER} from '../../src/filter/filter-spec.ts';
import {parseFilter} from '../../src/filter/parse-filter.ts';
import {readStory} from '../../src/filter/read-story.ts';
import {readViews} from '../../src/filter/read-views.ts';
import {readGraph} from '../../src/io/read-graph.ts';
import type {View} from '../../src/model/document.ts';
import {describeProblem} from '../../src/model/problem.ts';
import {foldQuotation} from '../../src/util/fold-text.ts';
import {readRows} from '../support/read-rows.ts';

const folder = new URL('../../graph-data/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.schema.json'));

/** Number of lines drawn: relations, and targets of statements. */
function countLines(index: FilterIndex, view: View): number {
  const {visible} = applyFilter(index, parseFilter(view.filter).spec);
  return readRows(index.dataset).filter(row =>
    row.layer === 'deed' ? visible.has(row.id) : visible.hasTarget(row.id, row.index),
  ).length;
}

/** The ids that the view's filter lists as the only ones to show. */
function listedIds(view: View): readonly string[] {
  return parseFilter(view.filter).spec.groups.flatMap(group => ('ids' in group ? group.ids : []));
}

it('ships at least one graph', () => {
  expect(files).not.toEqual([]);
});

describe.each(files)('%s', name => {
  const {dataset, problems} = readGraph(readFileSync(new URL(name, folder), 'utf8'));
  const {document, actors, relations, statements} = dataset;
  const index = createFilterIndex(dataset);

  it('has no problems', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  it('has views whose filters are all understood', () => {
    const found = document.views.flatMap(
      (view, i) => parseFilter(view.filter, ['views', i, 'filter']).problems,
    );
    expect(found.map(describeProblem)).toEqual([]);
  });

  it('has views that list nothing that is not there', () => {
    const exists = (id: string) => {
      const [statement = '', target] = id.split('#');
      if (target !== undefined) return statements.get(statement)?.about[Number(target)] !== undefined;
      return actors.has(id) || relations.has(id) || statements.has(id);
    };
    const missing = document.views.flatMap(view =>
      listedIds(view)
        .filter(id => !exists(id))
        .map(id => `${view.id}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('has views that show all that they list', () => {
    const hidden = document.views.flatMap(view => {
      const {visible} = applyFilter(index, parseFilter(view.filter).spec);
      const isShown = (id: string) => {
        const [statement = '', target] = id.split('#');
        return target === undefined ? visible.has(id) : visible.hasTarget(statement, Number(target));
      };
      return listedIds(view)
        .filter(id => !isShown(id))
        .map(id => `${view.id}: ${id}`);
    });
    expect(hidden).toEqual([]);
  });

  it('has views that show what they select', () => {
    const hidden = document.views.filter(
      ({filter, select}) =>
        select !== undefined && !applyFilter(index, parseFilter(filter).spec).visible.has(select),
    );
    expect(hidden.map(({id}) => id)).toEqual([]);
  });

  it('has views in which every line has someone at both ends', () => {
    const loose = document.views.flatMap(view => {
      const {visible} = applyFilter(index, parseFilter(view.filter).spec);
      return readRows(dataset)
        .filter(row => (row.layer === 'deed' ? visible.has(row.id) : visible.hasTarget(row.id, row.index)))
        .filter(({from, to}) => [from, to].some(ends => ends.length > 0 && !ends.some(id => visible.has(id))))
        .map(({id}) => `${view.id}: ${id}`);
    });
    expect(loose).toEqual([]);
  });

  it('has a story that shows all that its steps list, in views that have it as well', () => {
    const {views} = readViews(dataset);
    const {story, problems: found} = readStory(dataset, views);
    expect(found.map(describeProblem)).toEqual([]);
    const missing = story.flatMap(({step, filter, viewId}) => {
      const stage = views.find(({view}) => view.id === viewId)?.filter ?? DEFAULT_FILTER;
      const shown = [filter, stage].map(spec => applyFilter(index, spec).visible);
      return filter.groups
        .flatMap(group => ('ids' in group ? group.ids : []))
        .filter(id => {
          const [statement = '', target] = id.split('#');
          return !shown.every(visible =>
            target === undefined ? visible.has(id) : visible.hasTarget(statement, Number(target)),
          );
        })
        .map(id => `${step.title}: ${id}`);
    });
    expect(missing).toEqual([]);
  });

  it('labels lines with words of a quote alone', () => {
    const strange = document.statements.flatMap(({id, quote, about}) =>
      about
        .flatMap(({words}) => words ?? [])
        .filter(words => !quote.some(text => foldQuotation(text).includes(foldQuotation(words))))
        .map(words => `${id}: ${words}`),
    );
    expect(strange).toEqual([]);
  });
});

const beginnings = files.flatMap(name => {
  const {dataset} = readGraph(readFileSync(new URL(name, folder), 'utf8'));
  const view = dataset.document.views.find(({id}) => id === 'start');
  return view === undefined ? [] : [{name, view, index: createFilterIndex(dataset)}];
});

describe.each(beginnings)('the first view of $name', ({view, index}) => {
  it('has 12 to 16 actors', () => {
    const {shown} = applyFilter(index, parseFilter(view.filter).spec).visible.counts.actor;
    expect(shown >= 12 && shown <= 16, `${shown} actors`).toBe(true);
  });

  it('has 18 to 24 lines', () => {
    const lines = countLines(index, view);
    expect(lines >= 18 && lines <= 24, `${lines} lines`).toBe(true);
  });
});

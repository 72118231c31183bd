import '../../../src/define-all.ts';
import {DEFAULT_FILTER} from '../../../src/filter/filter-spec.ts';
import {openSheet} from '../../../src/state/reading-actions.ts';
import {select, setFilter, showEverything} from '../../../src/state/actions.ts';
import {measurable} from './bench-page.ts';

measurable(async ({nodes, edges}, container) => {
  const explorer = document.createElement('actor-graph');
  explorer.style.cssText = 'block-size: 100%;';
  explorer.loading = 'eager';
  explorer.data = {
    format: 'actor-graph/1',
    title: 'A graph to measure',
    sources: [{id: 'source', title: 'A source'}],
    actors: nodes.map(({id}) => ({id, name: id, kind: 'person'})),
    relationTypes: Array.from({length: 12}, (_, i) => ({
      id: `t${i}`,
      label: `type ${i}`,
      category: i % 2 === 0 ? 'material-conflict' : 'material-cooperation',
    })),
    relations: edges.map(({id, type, source, target}) => ({
      id,
      type,
      from: source,
      to: target,
      evidence: 'source',
    })),
  };
  container.append(explorer);
  await explorer.settled;
  const {store} = explorer;
  store.update(openSheet('graph'));
  const canvas = () => explorer.renderRoot.querySelector('actor-graph-canvas')!;
  const cy = () => canvas().view!.cy;
  return {
    filter: async types => {
      store.update(
        types.length === 0
          ? showEverything
          : setFilter({
              ...DEFAULT_FILTER,
              groups: [...DEFAULT_FILTER.groups, {by: 'type', except: [...types]}],
            }),
      );
      await explorer.settled;
    },
    select: async id => {
      store.update(select(id));
      await explorer.settled;
    },
    pan: (x, y) => cy().panBy({x, y}),
    zoom: factor => cy().zoom({level: cy().zoom() * factor, renderedPosition: {x: 340, y: 300}}),
    drawn: () => ({nodes: Object.keys(canvas().positions).length, edges: cy().edges().length}),
  };
});

import '../../../src/define-all.ts';
import {openSheet} from '../../../src/state/reading-actions.ts';
import {select, setFilter} from '../../../src/state/actions.ts';
import {measurable, type BenchGraph} from './bench-page.ts';

measurable(async (graph, container) => {
  const explorer = document.createElement('actor-graph');
  explorer.style.cssText = 'block-size: 100%;';
  explorer.loading = 'eager';
  if (graph.src === undefined) explorer.data = fileOf(graph);
  else explorer.src = graph.src;
  container.append(explorer);
  await explorer.settled;
  const {store} = explorer;
  if (store.state.status !== 'ready') throw new Error(`Not opened: ${store.state.status}`);
  store.update(openSheet('graph'));
  // What it begins with: a story begins with a view of its own.
  const beginning = store.state.filter;
  const canvas = () => explorer.renderRoot.querySelector('actor-graph-canvas')!;
  const cy = () => canvas().view!.cy;
  return {
    filter: async types => {
      const groups = [...beginning.groups, {by: 'type' as const, except: [...types]}];
      store.update(setFilter(types.length === 0 ? beginning : {...beginning, groups}));
      await explorer.settled;
    },
    select: async id => {
      store.update(select(id));
      await explorer.settled;
    },
    pan: (x, y) => cy().panBy({x, y}),
    zoom: factor => cy().zoom({level: cy().zoom() * factor, renderedPosition: {x: 340, y: 300}}),
    drawn: () => ({nodes: Object.keys(canvas().positions).length, edges: cy().edges().length}),
    // Only small pictures are given to others: a file's own.
    elements: () => (graph.src === undefined ? undefined : cy().elements().jsons()),
  };
});

function fileOf({nodes, edges}: BenchGraph): unknown {
  return {
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
}

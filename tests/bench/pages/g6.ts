import {Graph} from '@antv/g6';
import {measurable} from './bench-page.ts';

measurable(async ({nodes, edges}, container) => {
  const graph = new Graph({
    container,
    width: 1280,
    height: 800,
    autoFit: 'view',
    animation: false,
    data: {
      nodes: nodes.map(({id, x, y}) => ({id, style: {x, y, size: 8, labelText: id}})),
      edges: edges.map(({id, source, target, type}) => ({
        id,
        source,
        target,
        data: {type},
        style: {endArrow: true},
      })),
    },
    node: {state: {faded: {opacity: 0.15}}},
    edge: {state: {faded: {opacity: 0.15}}},
  });
  await graph.render();
  const all = [...nodes.map(({id}) => id), ...edges.map(({id}) => id)];
  let hidden: string[] = [];
  return {
    filter: async types => {
      const wanted = new Set(types);
      const next = edges.filter(({type}) => wanted.has(type)).map(({id}) => id);
      const keep = new Set(next);
      const before = new Set(hidden);
      await graph.showElement(
        hidden.filter(id => !keep.has(id)),
        false,
      );
      await graph.hideElement(
        next.filter(id => !before.has(id)),
        false,
      );
      hidden = next;
    },
    select: async id => {
      const near = new Set(id === undefined ? all : [id]);
      if (id !== undefined)
        for (const edge of edges)
          if (edge.source === id || edge.target === id)
            for (const key of [edge.id, edge.source, edge.target]) near.add(key);
      await graph.setElementState(
        Object.fromEntries(all.map(key => [key, near.has(key) ? [] : ['faded']])),
        false,
      );
    },
    pan: (dx, dy) => graph.translateBy([dx, dy], false),
    zoom: factor => graph.zoomBy(factor, false),
    drawn: () => ({nodes: nodes.length, edges: edges.length}),
  };
});

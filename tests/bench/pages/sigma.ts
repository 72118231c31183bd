import Graph from 'graphology';
import Sigma from 'sigma';
import {measurable} from './bench-page.ts';

measurable(({nodes, edges}, container) => {
  const graph = new Graph({type: 'directed', multi: true});
  for (const {id, x, y} of nodes) graph.addNode(id, {x, y, size: 4, label: id, color: '#3a4656'});
  for (const {id, source, target, type} of edges)
    graph.addEdgeWithKey(id, source, target, {type: 'arrow', kind: type, size: 1, color: '#888'});
  let hidden = new Set<string>();
  let near: ReadonlySet<string> | undefined;
  const sigma = new Sigma(graph, container, {
    edgeReducer: (edge, data) => {
      if (hidden.has(data['kind'] as string)) return {...data, hidden: true};
      const isFar = near !== undefined && !graph.extremities(edge).every(end => near!.has(end));
      return isFar ? {...data, color: '#eee'} : data;
    },
    nodeReducer: (node, data) =>
      near !== undefined && !near.has(node) ? {...data, color: '#ddd', label: ''} : data,
  });
  return {
    filter: types => {
      hidden = new Set(types);
      sigma.refresh();
    },
    select: id => {
      near = id === undefined ? undefined : new Set([id, ...graph.neighbors(id)]);
      sigma.refresh();
    },
    pan: (dx, dy) => {
      const {x, y} = sigma.getCamera().getState();
      sigma.getCamera().setState({x: x + dx / 1280, y: y + dy / 800});
    },
    zoom: factor => sigma.getCamera().setState({ratio: sigma.getCamera().getState().ratio / factor}),
    drawn: () => ({nodes: nodes.length, edges: edges.length}),
  };
});

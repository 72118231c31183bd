import {DataSet} from 'vis-data';
import {Network} from 'vis-network';
import {measurable} from './bench-page.ts';

measurable(async ({nodes, edges}, container) => {
  const nodeSet = new DataSet(
    nodes.map(({id, x, y}) => ({id, x, y, label: id, shape: 'dot', size: 6, color: '#3a4656'})),
  );
  const edgeSet = new DataSet(
    edges.map(({id, source, target, type}) => ({
      id,
      from: source,
      to: target,
      arrows: 'to',
      kind: type,
      hidden: false,
    })),
  );
  const network = new Network(
    container,
    {nodes: nodeSet, edges: edgeSet},
    {physics: false, edges: {smooth: false}, interaction: {hideEdgesOnDrag: false}},
  );
  await new Promise(resolve => network.once('afterDrawing', resolve));
  return {
    filter: types => {
      const hidden = new Set(types);
      edgeSet.update(edgeSet.get().map(({id, kind}) => ({id, hidden: hidden.has(kind)})));
    },
    select: id => {
      network.selectNodes(id === undefined ? [] : [id]);
    },
    pan: (dx, dy) => {
      const {x, y} = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({position: {x: x - dx / scale, y: y - dy / scale}, animation: false});
    },
    zoom: factor => {
      network.moveTo({scale: network.getScale() * factor, animation: false});
    },
    drawn: () => ({nodes: nodes.length, edges: edges.length}),
  };
});

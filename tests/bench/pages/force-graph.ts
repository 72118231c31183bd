import ForceGraph from 'force-graph';
import {measurable} from './bench-page.ts';

interface Link {
  readonly id: string;
  readonly type: string;
  readonly ends: readonly [string, string];
  source: string;
  target: string;
}

measurable(async ({nodes, edges}, container) => {
  let hidden = new Set<string>();
  let near: ReadonlySet<string> | undefined;
  const linked = new Map<string, string[]>(nodes.map(({id}) => [id, []]));
  for (const {source, target} of edges) {
    linked.get(source)!.push(target);
    linked.get(target)!.push(source);
  }
  const isNear = ({ends}: Link) => near === undefined || ends.every(end => near!.has(end));
  const graph = new ForceGraph<{id: string}, Link>(container)
    .width(1280)
    .height(800)
    .cooldownTicks(0)
    .autoPauseRedraw(true)
    .nodeColor(({id}) => (near === undefined || near.has(id) ? '#3a4656' : '#ddd'))
    .linkColor(link => (isNear(link) ? '#888' : '#eee'))
    .linkDirectionalArrowLength(3)
    .linkVisibility(({type}) => !hidden.has(type))
    .graphData({
      nodes: nodes.map(({id, x, y}) => ({id, x, y, fx: x, fy: y})),
      links: edges.map(({id, source, target, type}) => ({id, source, target, type, ends: [source, target]})),
    });
  await new Promise(resolve => graph.onRenderFramePost(resolve));
  graph.onRenderFramePost(() => undefined).zoomToFit(0);
  const redraw = () => graph.linkVisibility(graph.linkVisibility()).nodeColor(graph.nodeColor());
  return {
    filter: types => {
      hidden = new Set(types);
      redraw();
    },
    select: id => {
      near = id === undefined ? undefined : new Set([id, ...linked.get(id)!]);
      redraw();
    },
    pan: (dx, dy) => {
      const {x, y} = graph.centerAt();
      graph.centerAt(x - dx / graph.zoom(), y - dy / graph.zoom());
    },
    zoom: factor => graph.zoom(graph.zoom() * factor),
    drawn: () => ({nodes: nodes.length, edges: edges.length}),
  };
});

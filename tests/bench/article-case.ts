/** The article, as Actor Graph opens it and as plain Cytoscape draws the same elements. */
import {busiestIn, type BenchCase} from './bench-graph.ts';

interface Element {
  readonly group: 'nodes' | 'edges';
  readonly data: {readonly id: string; readonly source?: string; readonly target?: string};
}

const TITLE = 'The article';

/** Before its elements are known, which one look at it gives. */
export function articleLook(src: string): BenchCase {
  return {title: TITLE, graph: {nodes: [], edges: [], src}, gestures: {hidden: [[]], selected: ''}};
}

/** Returns what Actor Graph is measured with, and what Cytoscape is: the same picture, the same gestures. */
export function articleCases(src: string, drawn: unknown): {own: BenchCase; plain: BenchCase} {
  const elements = drawn as readonly Element[];
  // The key of a line of deeds names its type in the fourth place.
  const typeOf = ({id}: Element['data']) => (id.startsWith('d|') ? (id.split('|')[3] ?? '') : '');
  const typed = elements.map(element =>
    element.group === 'edges'
      ? {...element, data: {...element.data, type: typeOf(element.data)}}
      : {...element},
  );
  const types = [...new Set(elements.map(({data}) => typeOf(data)))].filter(type => type !== '').sort();
  const hidden = [0, 1, 2].map(turn => types.filter((_, i) => i % 3 === turn).slice(0, 3));
  const ends = elements.flatMap(({data: {source, target}}) =>
    source?.startsWith('n:') && target?.startsWith('n:') ? [{source, target}] : [],
  );
  const busiest = busiestIn(ends);
  return {
    own: {
      title: TITLE,
      graph: {nodes: [], edges: [], src},
      gestures: {hidden, selected: busiest.slice('n:'.length)},
    },
    plain: {
      title: TITLE,
      graph: {nodes: [], edges: [], elements: typed},
      gestures: {hidden, selected: busiest},
    },
  };
}

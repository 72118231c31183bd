/** What one library did with one graph. */
import type {Measure, Measures} from './measure-page.ts';

export const PEERS = ['actor-graph', 'cytoscape', 'sigma', 'vis-network', 'force-graph', 'g6'] as const;
export type PeerName = (typeof PEERS)[number];

export interface Result {
  readonly name: PeerName;
  /** Of the graph. */
  readonly title: string;
  /** Stored, not drawn. */
  readonly lines: number;
  /** Medians; what is missing took too long or failed. */
  readonly measures: Measures;
  /** How often it was measured. */
  readonly rounds: number;
}

export const LABELS: Readonly<Record<PeerName, string>> = {
  'actor-graph': 'Actor Graph',
  cytoscape: 'Cytoscape',
  sigma: 'Sigma',
  'vis-network': 'vis-network',
  'force-graph': 'force-graph',
  g6: 'G6',
};

export function isOwn({name}: Result): boolean {
  return name === 'actor-graph';
}

/** One thing that was measured of the model alone. */
export interface ModelMeasure {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'bytes';
  readonly least: number;
  readonly median: number;
  /** Processor time of one run, on the average: what a machine that others use too does not lengthen so much. */
  readonly cpu?: number;
}

/** The model alone, at several numbers of relations: measures of each. */
export interface ModelResult {
  readonly sizes: readonly number[];
  readonly results: readonly (readonly ModelMeasure[])[];
}

/** Two digits tell apart what is worth telling apart. */
export function roundly(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

/** The median of each measure, over the rounds that have it. */
export function medianOf(all: readonly Measures[]): Measures {
  const names = new Set(all.flatMap(measures => Object.keys(measures) as Measure[]));
  const middle = (name: Measure) => {
    const values = all.flatMap(measures => measures[name] ?? []).sort((a, b) => a - b);
    return values[values.length >> 1]!;
  };
  return Object.fromEntries([...names].map(name => [name, middle(name)]));
}

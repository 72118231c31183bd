/**
 * Counts, for every value of every facet, the items that it would show given all the other
 * groups. Works a little at a time, so that large graphs can be counted between two frames.
 */
import type {BitSet} from '../util/bit-set.ts';
import {countCodes} from './code-rows.ts';
import type {FacetColumns} from './facet-columns.ts';
import {actorsIn, type FilterIndex} from './filter-index.ts';
import {FACETS, type FacetName} from './filter-spec.ts';

/** Number of items that each value of each facet would show, given all the other groups. */
export type FacetCounts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

/** So many rows are counted before the page gets a chance to live: about a millisecond. */
const ROWS_A_SLICE = 1 << 17;

/**
 * Yields between slices, and returns the counts. `rowsWithout` gives the rows that pass all
 * groups but those on a facet; `shown` are in the picture whatever they pass.
 */
export function* countFacets(
  index: FilterIndex,
  rowsWithout: (facet: FacetName) => BitSet,
  shown: BitSet,
): Generator<void, FacetCounts> {
  const counts = new Map<FacetName, ReadonlyMap<string, number>>();
  for (const facet of FACETS) {
    const rows = rowsWithout(facet);
    if (facet === 'actor-kind') counts.set(facet, countKinds(index, rows));
    else {
      // A deed that is shown for the sake of what is said about it is in the picture too.
      const tally = createTally(facet, index, rows.copy().join(shown));
      for (let row = 0; row < shown.size; row += ROWS_A_SLICE) {
        tally.count(row, Math.min(row + ROWS_A_SLICE, shown.size));
        yield;
      }
      counts.set(facet, tally.finish());
    }
    yield;
  }
  return counts;
}

function countKinds({dataset, kinds}: FilterIndex, rows: BitSet): Map<string, number> {
  const values = new ValueCounts(kinds.values);
  actorsIn(dataset.columns, rows, dataset.actors.size).forEach(actor => {
    values.add(kinds.codes[actor]!, 1);
  });
  return values.finish();
}

interface Tally {
  /** Counts the rows from `from` up to, but without, `to`. */
  count(from: number, to: number): void;
  finish(): Map<string, number>;
}

function createTally(
  facet: Exclude<FacetName, 'actor-kind'>,
  {dataset, facets}: FilterIndex,
  rows: BitSet,
): Tally {
  const {columns, actors} = dataset;
  const {deeds, statement, starts, splits, ends} = columns;
  if (facet === 'layer') {
    const values = new ValueCounts(['deed', 'said']);
    return {
      count: (from, to) => {
        values.add(0, rows.count(from, Math.min(to, deeds)));
        rows.forEach(
          row => {
            values.addOnce(1, statement[row - deeds]!);
          },
          Math.max(from, deeds),
          to,
        );
      },
      finish: () => values.finish(),
    };
  }
  if (facet === 'speaker') {
    const values = new ValueCounts([...actors.keys()]);
    return {
      count: (from, to) => {
        rows.forEach(
          row => {
            const said = statement[row - deeds]!;
            for (let k = starts[row]!; k < splits[row]!; k++) values.addOnce(ends[k]!, said);
          },
          Math.max(from, deeds),
          to,
        );
      },
      finish: () => values.finish(),
    };
  }
  return createCodeTally(facets[facet], deeds, statement, rows);
}

function createCodeTally(
  {values: names, valuesOfCode, firstRow, columns}: FacetColumns,
  deeds: number,
  statement: Uint32Array,
  rows: BitSet,
): Tally {
  const values = new ValueCounts(names);
  // Deeds are many and have one code: codes are counted first, and what they stand for at the end.
  const deedsOfCode = new Uint32Array(valuesOfCode.length);
  const [ofDeeds] = columns;
  return {
    count: (from, to) => {
      if (firstRow === 0) countCodes(rows, ofDeeds!, deedsOfCode, from, Math.min(to, deeds));
      rows.forEach(
        row => {
          for (const codes of columns) {
            for (const value of valuesOfCode[codes[row - firstRow]!]!)
              values.addOnce(value, statement[row - deeds]!);
          }
        },
        Math.max(from, deeds),
        to,
      );
    },
    finish: () => {
      for (const [code, count] of deedsOfCode.entries()) {
        for (const value of valuesOfCode[code]!) values.add(value, count);
      }
      return values.finish();
    },
  };
}

/** Counts items by value. The rows of one statement follow one another: it is counted once, not once a target. */
class ValueCounts {
  readonly #names: readonly string[];
  readonly #counts: Uint32Array;
  /** One more than the statement that was counted last. */
  readonly #last: Uint32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#counts = new Uint32Array(names.length);
    this.#last = new Uint32Array(names.length);
  }

  add(value: number, count: number): void {
    this.#counts[value]! += count;
  }

  addOnce(value: number, statement: number): void {
    if (this.#last[value] === statement + 1) return;
    this.#last[value] = statement + 1;
    this.#counts[value]!++;
  }

  /** The values that were counted at all. */
  finish(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [value, count] of this.#counts.entries())
      if (count > 0) counts.set(this.#names[value]!, count);
    return counts;
  }
}

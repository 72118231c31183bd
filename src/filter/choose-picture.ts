/**
 * Keeps the picture small enough to read and to move: of a large graph the most relevant actors,
 * the lines between them that stand for most, and whatever the reader has asked for besides.
 * What is left out is counted, never dropped silently.
 *
 * Works on the columns of a dataset. After one scan of what is shown it costs what those who are
 * drawn have, however large the rest.
 */
import {agentsOf} from '../model/agents-of.ts';
import type {Dataset} from '../model/dataset.ts';
import {rankActors, type RankBy} from '../model/derived/rank-actors.ts';
import {forEachPair} from '../model/pair-graph.ts';
import type {Visible} from './visible.ts';

/** How much is drawn at most. */
export interface Limits {
  readonly actors: number;
  readonly lines: number;
}

/** About so much can be read, and pans at 60 frames a second without a GPU. */
export const USUAL_LIMITS: Limits = {actors: 150, lines: 400};

/** The part that is drawn, which answers as the whole does. */
export interface DrawnPart extends Pick<Visible, 'has' | 'hasTarget' | 'forEach'> {
  /** How many parallel relations one that is drawn stands for, itself among them. */
  standsFor?(id: string): number;
}

export interface PictureWishes {
  readonly limits: Limits;
  readonly rankBy: RankBy;
  /** Actors, relations and statements that are drawn in any case, if they are shown. */
  readonly keep: readonly string[];
  /** By id of an actor: how many of those he is linked with are drawn besides. */
  readonly expanded: ReadonlyMap<string, number>;
  /** Only these actors are drawn, by id, besides what is kept and expanded; anybody by default. */
  readonly among?: ReadonlySet<string> | undefined;
}

export const USUAL_WISHES: PictureWishes = {
  limits: USUAL_LIMITS,
  rankBy: 'degree',
  keep: [],
  expanded: new Map(),
};

export interface ChosenPicture {
  readonly drawn: DrawnPart;
  /** How many shown actors, and how many relations and statements, are not drawn. */
  readonly omitted: {readonly actors: number; readonly lines: number};
  /** By id of a drawn actor: with how many shown actors he is linked who are not drawn. */
  readonly more: ReadonlyMap<string, number>;
}

/**
 * Returns `shown` itself if it fits, else its most relevant part. Parallel relations of one type are one
 * line. O(rows shown + rows of those who are drawn).
 */
export function choosePicture(dataset: Dataset, shown: Visible, wishes: PictureWishes): ChosenPicture {
  if (wishes.among === undefined && fits(dataset, shown, wishes.limits)) {
    return {drawn: shown, omitted: {actors: 0, lines: 0}, more: new Map()};
  }
  return new PictureChooser(dataset, shown, wishes).choose();
}

/** Of a bundle so many rows are drawn one by one when it is opened; the others stay one line. */
const MOST_IN_BUNDLE = 20;

function fits(dataset: Dataset, shown: Visible, limits: Limits): boolean {
  const {actor, relation, statement} = shown.counts;
  // So many on so few lines would be all but the same one; it is not worth a look at each.
  const isFar = relation.shown + statement.shown > limits.lines * MOST_IN_BUNDLE;
  if (actor.shown > limits.actors || isFar) return false;
  const lines = new Set<string>();
  shown.forEachRow(row => {
    for (const line of linesOf(dataset, row)) lines.add(line);
  });
  return lines.size <= limits.lines;
}

/** The lines that a row needs, each as a text that parallel rows share. A row on a topic needs none. */
function linesOf({columns}: Dataset, row: number): readonly string[] {
  const {deeds, deed, type, status} = columns;
  const on = row < deeds ? -1 : deed[row - deeds]!;
  const kind = `${row < deeds ? 'd' : 's'} ${String(type[row])} ${String(status[row])}`;
  const lines: string[] = [];
  if (on !== -1) {
    // Speakers' lines end on the deed's one handle.
    for (let k = columns.starts[row]!; k < columns.splits[row]!; k++)
      lines.push(`${kind} ${String(columns.ends[k])} on ${String(on)}`);
    return lines;
  }
  forEachPair(columns, row, (a, b) => {
    lines.push(`${kind} ${String(a)} ${String(b)}`);
  });
  return lines;
}

/** Parallel rows, which are drawn as one line. */
interface Bundle {
  /** Those that exist as lines of their own once the bundle is opened. */
  readonly rows: number[];
  readonly lines: number;
  /** All rows, also those that are only counted. */
  count: number;
  isKept: boolean;
}

class PictureChooser {
  readonly #dataset: Dataset;
  readonly #shown: Visible;
  readonly #wishes: PictureWishes;
  readonly #scores: Float64Array;
  /** Places of the actors that are drawn. */
  readonly #chosen = new Set<number>();

  constructor(dataset: Dataset, shown: Visible, wishes: PictureWishes) {
    this.#dataset = dataset;
    this.#shown = shown;
    this.#wishes = wishes;
    this.#scores = rankActors(dataset, shown, wishes.rankBy);
  }

  choose(): ChosenPicture {
    const {limits, keep, expanded} = this.#wishes;
    for (const id of keep) if (this.#shown.has(id)) this.#keep(id);
    for (const place of this.#best(limits.actors)) {
      if (this.#chosen.size >= limits.actors) break;
      this.#chosen.add(place);
    }
    for (const [id, count] of expanded) this.#expand(id, count);
    const bundles = this.#chooseBundles();
    return {
      drawn: this.#drawn(bundles),
      omitted: this.#omitted(bundles),
      more: this.#more(),
    };
  }

  /** Everybody in the item; of a statement also those it is about. */
  #keep(id: string): void {
    const {actors, relations, statements} = this.#dataset;
    const targets = relations.get(id)?.to ?? statements.get(id)?.about.map(({on}) => on) ?? [];
    for (const end of [id, ...targets]) {
      for (const agent of agentsOf(end, this.#dataset)) {
        const place = actors.placeOf(agent);
        if (place !== undefined && this.#shown.has(agent)) this.#chosen.add(place);
      }
    }
  }

  /** The places of the `most` shown actors with the highest scores, best first; equals as in the file. */
  #best(most: number): readonly number[] {
    const best: number[] = [];
    const scores = this.#scores;
    const {among} = this.#wishes;
    this.#shown.forEach('actor', id => {
      if (among?.has(id) === false) return;
      const place = this.#dataset.actors.placeOf(id)!;
      const score = scores[place]!;
      if (best.length === most && score <= scores[best.at(-1)!]!) return;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (scores[best[middle]!]! >= score) low = middle + 1;
        else high = middle;
      }
      best.splice(low, 0, place);
      if (best.length > most) best.pop();
    });
    return best;
  }

  /** Draws so many more of those with whom an actor has most rows. */
  #expand(id: string, count: number): void {
    const place = this.#dataset.actors.placeOf(id);
    if (place === undefined || !this.#shown.has(id)) return;
    this.#chosen.add(place);
    const rows = new Map<number, number>();
    this.#forEachNeighbour(place, other => {
      if (!this.#chosen.has(other)) rows.set(other, (rows.get(other) ?? 0) + 1);
    });
    const nearest = [...rows].sort(([a, m], [b, n]) => n - m || this.#scores[b]! - this.#scores[a]! || a - b);
    for (const [other] of nearest.slice(0, count)) this.#chosen.add(other);
  }

  /** Calls `visit` with everybody whom a shown row links with an actor, once for each row. */
  #forEachNeighbour(place: number, visit: (other: number) => void): void {
    const {rows, rowStarts, ends, starts} = this.#dataset.columns;
    for (let i = rowStarts[place]!; i < rowStarts[place + 1]!; i++) {
      const row = rows[i]!;
      if (!this.#shown.hasRow(row)) continue;
      for (let k = starts[row]!; k < starts[row + 1]!; k++) if (ends[k] !== place) visit(ends[k]!);
    }
  }

  /** The bundles between those who are drawn: what is kept first, then those that stand for most. */
  #chooseBundles(): readonly Bundle[] {
    const bundles = [...this.#bundles().values()].sort(
      (a, b) => Number(b.isKept) - Number(a.isKept) || b.count - a.count || a.rows[0]! - b.rows[0]!,
    );
    const chosen: Bundle[] = [];
    let lines = 0;
    for (const bundle of bundles) {
      if (lines + bundle.lines > this.#wishes.limits.lines && !bundle.isKept) continue;
      lines += bundle.lines;
      chosen.push(bundle);
    }
    return chosen;
  }

  #bundles(): ReadonlyMap<string, Bundle> {
    const {columns} = this.#dataset;
    const {rows, rowStarts, ends, starts, deeds, deed} = columns;
    const bundles = new Map<string, Bundle>();
    const seen = new Set<number>();
    const keep = this.#keptRows();
    // What others speak about has to be a line that theirs can end on.
    const spokenOf = new Set<number>();
    for (const place of this.#chosen) {
      for (let i = rowStarts[place]!; i < rowStarts[place + 1]!; i++) {
        const row = rows[i]!;
        if (row >= deeds && this.#shown.hasRow(row)) spokenOf.add(deed[row - deeds]!);
      }
    }
    const isDrawn = (row: number) => {
      for (let k = starts[row]!; k < starts[row + 1]!; k++) if (!this.#chosen.has(ends[k]!)) return false;
      return true;
    };
    for (const place of this.#chosen) {
      for (let i = rowStarts[place]!; i < rowStarts[place + 1]!; i++) {
        const row = rows[i]!;
        if (seen.has(row) || !this.#shown.hasRow(row) || !isDrawn(row)) continue;
        seen.add(row);
        const lines = linesOf(this.#dataset, row);
        const [only, ...others] = lines;
        if (only === undefined) continue;
        // With several ends it shares some of its lines and not others: it is taken or left as a whole.
        const key = others.length === 0 ? only : `row ${String(row)}`;
        let bundle = bundles.get(key);
        if (bundle === undefined) {
          bundle = {rows: [], lines: lines.length, count: 0, isKept: false};
          bundles.set(key, bundle);
        }
        bundle.count++;
        const isKept = keep.has(row);
        if (isKept) bundle.isKept = true;
        if (bundle.rows.length < MOST_IN_BUNDLE || isKept || spokenOf.has(row)) bundle.rows.push(row);
      }
    }
    return bundles;
  }

  /** The rows of kept items, and those of kept actors. */
  #keptRows(): ReadonlySet<number> {
    const {columns, actors, relations, statements} = this.#dataset;
    const kept = new Set<number>();
    for (const id of this.#wishes.keep) {
      const relation = relations.placeOf(id);
      if (relation !== undefined) kept.add(relation);
      const statement = statements.placeOf(id);
      if (statement !== undefined) {
        const {deeds, statementStarts} = columns;
        for (let i = statementStarts[statement]!; i < statementStarts[statement + 1]!; i++)
          kept.add(deeds + i);
      }
      const actor = actors.placeOf(id);
      if (actor !== undefined) {
        for (let i = columns.rowStarts[actor]!; i < columns.rowStarts[actor + 1]!; i++)
          kept.add(columns.rows[i]!);
      }
    }
    return kept;
  }

  #drawn(bundles: readonly Bundle[]): DrawnPart {
    const {columns, actors, relations, statements} = this.#dataset;
    const {deeds, statement, about} = columns;
    const rows = bundles.flatMap(bundle => bundle.rows).sort((a, b) => a - b);
    const relationIds = new Map<string, number>();
    const targets = new Map<string, Set<number>>();
    for (const row of rows) {
      if (row < deeds) relationIds.set(relations.at(row).id, 1);
      else {
        const {id} = statements.at(statement[row - deeds]!);
        targets.set(id, (targets.get(id) ?? new Set()).add(about[row - deeds]!));
      }
    }
    for (const {rows: listed, count} of bundles) {
      // The first one stands for all those that are only counted.
      const [first] = listed;
      if (first !== undefined && first < deeds)
        relationIds.set(relations.at(first).id, 1 + count - listed.length);
    }
    const isChosen = (id: string) => {
      const place = actors.placeOf(id);
      return place !== undefined && this.#chosen.has(place);
    };
    return {
      has: id => isChosen(id) || relationIds.has(id) || targets.has(id),
      hasTarget: (id, index) => targets.get(id)?.has(index) ?? false,
      standsFor: id => relationIds.get(id) ?? 1,
      forEach: (kind, visit) => {
        if (kind === 'relation') for (const id of relationIds.keys()) visit(id);
        else if (kind === 'statement') for (const id of targets.keys()) visit(id);
        else for (const place of [...this.#chosen].sort((a, b) => a - b)) visit(actors.at(place).id);
      },
    };
  }

  #omitted(bundles: readonly Bundle[]): ChosenPicture['omitted'] {
    const {actor, relation, statement} = this.#shown.counts;
    const {deeds, statement: statementOf} = this.#dataset.columns;
    let deedCount = 0;
    const said = new Set<number>();
    for (const {rows, count} of bundles) {
      if (rows[0]! < deeds) deedCount += count;
      else for (const row of rows) said.add(statementOf[row - deeds]!);
    }
    return {
      actors: actor.shown - this.#chosen.size,
      lines: relation.shown + statement.shown - deedCount - said.size,
    };
  }

  #more(): ReadonlyMap<string, number> {
    const {actors} = this.#dataset;
    const more = new Map<string, number>();
    const seenFor = new Uint32Array(actors.size);
    for (const place of this.#chosen) {
      let count = 0;
      this.#forEachNeighbour(place, other => {
        if (this.#chosen.has(other) || seenFor[other] === place + 1) return;
        seenFor[other] = place + 1;
        count++;
      });
      if (count > 0) more.set(actors.at(place).id, count);
    }
    return more;
  }
}

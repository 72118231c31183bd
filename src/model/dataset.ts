/**
 * A document made ready for use: everything by id, what is said about what, and the graph.
 *
 * Read-only after `createDataset`. Whoever filters, draws or writes sentences starts here.
 */
import {buildGraph, type ActorGraphModel} from './build-graph.ts';
import type {
  About,
  Actor,
  GraphDocument,
  Relation,
  RelationType,
  Source,
  Statement,
  Topic,
} from './document.ts';
import {listingItems, type ItemList} from './item-list.ts';
import {makingRowColumns, type RowColumns} from './row-columns.ts';
import {eachInSlices} from '../util/each-in-slices.ts';
import {runAtOnce} from '../util/run-at-once.ts';

/** One target of one statement: the unit that a dashed line stands for. */
export interface Said {
  readonly statement: Statement;
  /** Position in `statement.about`. */
  readonly index: number;
  readonly about: About;
}

export interface Dataset {
  readonly document: GraphDocument;
  readonly sources: ItemList<Source>;
  readonly actors: ItemList<Actor>;
  readonly types: ItemList<RelationType>;
  readonly relations: ItemList<Relation>;
  readonly statements: ItemList<Statement>;
  readonly topics: ItemList<Topic>;
  /** What is said about an actor, relation, statement or topic, by its id. */
  readonly saidAbout: ReadonlyMap<string, readonly Said[]>;
  /** Relations that have an actor, or a relation, at one of their ends, by its id. */
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  /** Statements by the id of a speaker. */
  readonly statementsBy: ReadonlyMap<string, readonly Statement[]>;
  /** What can be asked of all relations and statements at once, as numbers. */
  readonly columns: RowColumns;
  /** Actors and bundles of ties. Made at the first look, for only metrics need it. */
  readonly graph: ActorGraphModel;
}

/** Whether there is an actor, relation or statement with this id. */
export function hasItem({actors, relations, statements}: Dataset, id: string): boolean {
  return actors.has(id) || relations.has(id) || statements.has(id);
}

/** Returns the dataset of a document whose references hold, as `parseDocument` outputs it. */
export function createDataset(document: GraphDocument): Dataset {
  return runAtOnce(makingDataset(document));
}

/** The same as a generator, for a document so large that a page should not wait for it. */
export function* makingDataset(document: GraphDocument): Generator<undefined, Dataset> {
  const lists = {
    actors: yield* listingItems(document.actors),
    types: yield* listingItems(document.relationTypes),
    relations: yield* listingItems(document.relations),
    statements: yield* listingItems(document.statements),
    topics: yield* listingItems(document.topics),
  };
  const said = document.statements.flatMap(statement =>
    statement.about.map((about, index): Said => ({statement, index, about})),
  );
  yield;
  let graph: ActorGraphModel | undefined;
  return {
    document,
    ...lists,
    sources: yield* listingItems(document.sources),
    saidAbout: yield* grouping(said, ({about}) => [about.on]),
    relationsOf: yield* grouping(document.relations, ({from, to, between}) => [...from, ...to, ...between]),
    statementsBy: yield* grouping(document.statements, ({by}) => by),
    columns: yield* makingRowColumns(lists),
    get graph() {
      return (graph ??= buildGraph(lists));
    },
  };
}

function* grouping<T>(
  items: readonly T[],
  keys: (item: T) => Iterable<string>,
): Generator<undefined, ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  yield* eachInSlices(items, item => {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      // All keys of an item come together, so one that is named twice is the last already.
      else if (group.at(-1) !== item) group.push(item);
    }
  });
  return groups;
}

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
import {listItems, type ItemList} from './item-list.ts';
import {createRowColumns, type RowColumns} from './row-columns.ts';

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

/** Returns the dataset of a document whose references hold, as `parseDocument` outputs it. */
export function createDataset(document: GraphDocument): Dataset {
  const lists = {
    actors: listItems(document.actors),
    types: listItems(document.relationTypes),
    relations: listItems(document.relations),
    statements: listItems(document.statements),
    topics: listItems(document.topics),
  };
  let graph: ActorGraphModel | undefined;
  return {
    document,
    ...lists,
    sources: listItems(document.sources),
    saidAbout: groupBy(
      document.statements.flatMap(statement =>
        statement.about.map((about, index): Said => ({statement, index, about})),
      ),
      said => [said.about.on],
    ),
    relationsOf: groupBy(document.relations, ({from, to, between}) => [...from, ...to, ...between]),
    statementsBy: groupBy(document.statements, ({by}) => by),
    columns: createRowColumns(lists),
    get graph() {
      return (graph ??= buildGraph(lists));
    },
  };
}

function groupBy<T>(
  items: readonly T[],
  keys: (item: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      // All keys of an item come together, so one that is named twice is the last already.
      else if (group.at(-1) !== item) group.push(item);
    }
  }
  return groups;
}

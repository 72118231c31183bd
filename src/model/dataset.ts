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

/** One target of one statement: the unit that a dashed line stands for. */
export interface Said {
  readonly statement: Statement;
  /** Position in `statement.about`. */
  readonly index: number;
  readonly about: About;
}

export interface Dataset {
  readonly document: GraphDocument;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly types: ReadonlyMap<string, RelationType>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** What is said about an actor, relation, statement or topic, by its id. */
  readonly saidAbout: ReadonlyMap<string, readonly Said[]>;
  /** Relations that have an actor, or a relation, at one of their ends, by its id. */
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  /** Statements by the id of a speaker. */
  readonly statementsBy: ReadonlyMap<string, readonly Statement[]>;
  readonly graph: ActorGraphModel;
}

/** Returns the dataset of a document whose references hold, as `parseDocument` outputs it. */
export function createDataset(document: GraphDocument): Dataset {
  const relations = byId(document.relations);
  const statements = byId(document.statements);
  return {
    document,
    relations,
    statements,
    sources: byId(document.sources),
    actors: byId(document.actors),
    types: byId(document.relationTypes),
    topics: byId(document.topics),
    saidAbout: groupBy(
      document.statements.flatMap(statement =>
        statement.about.map((about, index): Said => ({statement, index, about})),
      ),
      said => [said.about.on],
    ),
    relationsOf: groupBy(document.relations, ({from, to, between}) => new Set([...from, ...to, ...between])),
    statementsBy: groupBy(document.statements, ({by}) => by),
    graph: buildGraph(document, relations, statements),
  };
}

function byId<T extends {readonly id: string}>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.id, item]));
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
      else group.push(item);
    }
  }
  return groups;
}

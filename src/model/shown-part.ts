/**
 * Cuts out of a document the part that is shown, with all that it cannot be read without: the
 * deeds that are spoken about, everybody who is named, and what they were taken from.
 */
import type {Scope} from './derived/scope.ts';
import type {GraphDocument, Relation, Statement} from './document.ts';
import {withMovedFields} from './unknown-fields.ts';

/**
 * Returns a document whose references hold, without prepared views and story: those tell of what
 * is no longer there.
 */
export function shownPart(document: GraphDocument, scope: Scope): GraphDocument {
  const targets = new Map(
    document.statements.map(({id, about}) => [id, about.filter((_, i) => scope.hasTarget(id, i))]),
  );
  const kept = collect(document, scope, targets);
  const isKept = ({id}: {readonly id: string}) => kept.has(id);
  const statements = document.statements.filter(isKept).map((statement): Statement => {
    // A statement that is kept because another is about it says all that it says.
    const about = scope.has(statement.id) ? targets.get(statement.id)! : statement.about;
    return {
      ...withMovedFields(statement, 'about', statement.about, about),
      about,
      answers: statement.answers.filter(id => kept.has(id)),
      contradicts: statement.contradicts.filter(id => kept.has(id)),
      repeats: statement.repeats.filter(id => kept.has(id)),
    };
  });
  const actors = document.actors.filter(isKept);
  const relations = document.relations.filter(isKept);
  const items = [...actors, ...relations, ...statements];
  const verdicts = [...relations, ...statements].flatMap(({verdict}) => verdict?.evidence ?? []);
  const sources = new Set(
    [...items.flatMap(({evidence}) => evidence), ...verdicts].map(({source}) => source),
  );
  const types = usedTypes(document, relations, statements);
  return {
    ...document,
    actors,
    relations,
    statements,
    sources: document.sources.filter(({id}) => sources.has(id)),
    relationTypes: document.relationTypes.filter(({id}) => types.has(id)),
    topics: document.topics.filter(isKept),
    views: [],
    story: [],
    origins: {views: [], story: []},
  };
}

/** The ids of what is shown, and of what that names. */
function collect(
  {actors, relations, statements}: GraphDocument,
  scope: Scope,
  targets: ReadonlyMap<string, Statement['about']>,
): ReadonlySet<string> {
  const items = new Map<string, Relation | Statement>(
    [...relations, ...statements].map(item => [item.id, item]),
  );
  const kept = new Set<string>();
  const wanted = [...actors, ...relations, ...statements].filter(({id}) => scope.has(id)).map(({id}) => id);
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    const item = items.get(id);
    if (item === undefined) continue;
    const about = 'about' in item && scope.has(id) ? targets.get(id) : undefined;
    wanted.push(...named(item, about));
  }
  return kept;
}

/** Everything that an item names by its id. `at` of a statement may be mere words; those name nothing. */
function named(item: Relation | Statement, shown: Statement['about'] | undefined): string[] {
  if (!('about' in item)) return [...item.from, ...item.to, ...item.between, ...item.where, ...item.by];
  const {by, to, at, topic} = item;
  const others = [at, topic].filter(id => id !== undefined);
  return [...by, ...item.for, ...to, ...others, ...(shown ?? item.about).map(({on}) => on)];
}

/** The types that are used, and those that they are cases of. */
function usedTypes(
  {relationTypes}: GraphDocument,
  relations: readonly Relation[],
  statements: readonly Statement[],
): ReadonlySet<string> {
  const parents = new Map(relationTypes.map(({id, parent}) => [id, parent]));
  const used = new Set<string>();
  const verbs = statements.flatMap(({about}) => about.flatMap(({verb}) => verb ?? []));
  for (const type of [...relations.map(relation => relation.type), ...verbs]) {
    for (let id: string | null | undefined = type; id != null && !used.has(id); id = parents.get(id))
      used.add(id);
  }
  return used;
}

/**
 * An independent check of what `parseDocument` promises: unique ids, references that hold.
 */
import type {GraphDocument} from '../../src/model/document.ts';

/** Returns every reference in the document that leads nowhere and every id that is taken twice. */
export function referenceFaults(document: GraphDocument): string[] {
  const faults: string[] = [];
  const {actors, relations, statements, topics, sources, relationTypes, views} = document;
  const idsOf = (items: readonly {readonly id: string}[]) => items.map(({id}) => id);
  const unique = (what: string, ids: readonly string[]) => {
    if (new Set(ids).size !== ids.length) faults.push(`${what} have an id twice`);
  };
  unique('items', [actors, relations, statements, topics].flatMap(idsOf));
  unique('sources', idsOf(sources));
  unique('types', idsOf(relationTypes));
  unique('views', idsOf(views));

  const expectKnown = (
    where: string,
    ids: readonly string[],
    ...known: (readonly {readonly id: string}[])[]
  ) => {
    const all = new Set(known.flatMap(idsOf));
    for (const id of ids) if (!all.has(id)) faults.push(`${where}: ${JSON.stringify(id)} leads nowhere`);
  };
  const some = (id: string | null | undefined) => (id == null ? [] : [id]);
  for (const {id, evidence} of actors)
    expectKnown(
      `${id}.evidence`,
      evidence.map(({source}) => source),
      sources,
    );
  for (const {id, parent} of relationTypes) expectKnown(`${id}.parent`, some(parent), relationTypes);
  for (const relation of relations) {
    const {id, from, to, between, where, by, type, evidence, verdict} = relation;
    expectKnown(`${id} ends`, [...from, ...to], actors, relations);
    expectKnown(`${id} actors`, [...between, ...where, ...by], actors);
    expectKnown(`${id}.type`, [type], relationTypes);
    expectKnown(
      `${id}.evidence`,
      [...evidence, ...(verdict?.evidence ?? [])].map(({source}) => source),
      sources,
    );
    const isMutual = between.length >= 2 && from.length === 0 && to.length === 0;
    const isDirected = between.length === 0 && from.length > 0 && to.length > 0;
    if (!isMutual && !isDirected) faults.push(`${id} has no two ends`);
  }
  for (const statement of statements) {
    const {id, by, to, about, topic, answers, contradicts, repeats, evidence, verdict} = statement;
    if (by.length === 0) faults.push(`${id} has no speaker`);
    expectKnown(`${id} actors`, [...by, ...to, ...statement.for], actors);
    expectKnown(
      `${id}.about`,
      about.map(({on}) => on),
      actors,
      relations,
      statements,
      topics,
    );
    expectKnown(
      `${id} verbs`,
      about.flatMap(({verb}) => some(verb)),
      relationTypes,
    );
    expectKnown(`${id}.topic`, some(topic), topics);
    expectKnown(`${id} statements`, [...answers, ...contradicts, ...repeats], statements);
    expectKnown(
      `${id}.evidence`,
      [...evidence, ...(verdict?.evidence ?? [])].map(({source}) => source),
      sources,
    );
  }
  for (const {id, select} of views) expectKnown(`${id}.select`, some(select), actors, relations, statements);
  return faults;
}

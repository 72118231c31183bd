/**
 * What a filter shows, word for word as the design has it and as slow as it may be: the
 * oracle that `applyFilter` is compared with. Shares no code with `src/filter`.
 */
import type {FilterGroup, FilterSpec} from '../../src/filter/filter-spec.ts';
import type {Dataset} from '../../src/model/dataset.ts';
import {parseTimeSpan, type TimeSpan} from '../../src/model/time-span.ts';

/** A relation, or one target of a statement. */
interface Line {
  readonly id: string;
  /** As an `only` group may name it: the id, and the id with the target's number. */
  readonly names: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly mutual: boolean;
  readonly when: TimeSpan | undefined;
  readonly words: string;
  /** The deed that a statement is about. */
  readonly deed: string | undefined;
  /** Its values by facet; a facet that lines of its kind do not have is absent. */
  readonly values: Partial<Record<string, readonly string[]>>;
}

export interface NaiveResult {
  readonly actors: readonly string[];
  readonly relations: readonly string[];
  readonly statements: readonly string[];
  /** Shown lines to single targets, as `statement#index`. */
  readonly targets: readonly string[];
}

function behind(id: string, dataset: Dataset): string[] {
  const relation = dataset.relations.get(id);
  if (relation !== undefined) {
    return [...relation.between, ...(relation.between.length > 0 ? [] : relation.from)].flatMap(end =>
      behind(end, dataset),
    );
  }
  return [...(dataset.statements.get(id)?.by ?? [id])];
}

function lineage(type: string, {types}: Dataset): string[] {
  const parent = types.get(type)?.parent;
  return parent == null ? [type] : [type, ...lineage(parent, {types} as Dataset)];
}

function linesOf(dataset: Dataset): Line[] {
  const {types, topics, relations, actors} = dataset;
  const nameOf = (id: string) => actors.get(id)?.name ?? '';
  const deeds = dataset.document.relations.map((relation): Line => {
    const mutual = relation.between.length > 0;
    const from = (mutual ? relation.between : relation.from).flatMap(id => behind(id, dataset));
    const to = (mutual ? relation.between : relation.to).flatMap(id => behind(id, dataset));
    const {id, type, status, when} = relation;
    const labels = lineage(type, dataset).map(each => types.get(each)?.label);
    return {
      id,
      names: [id],
      from,
      to,
      mutual,
      when,
      deed: undefined,
      words: [relation.note, ...labels, ...[...from, ...to].map(nameOf)].join('\n'),
      values: {
        layer: ['deed'],
        type: lineage(type, dataset),
        category: [types.get(type)!.category],
        status: [status],
      },
    };
  });
  const said = dataset.document.statements.flatMap(statement => {
    const {id, by, status, when, summary, topic} = statement;
    const ownTopics = topic === undefined ? [] : [topic];
    const abouts = statement.about.length > 0 ? statement.about : [undefined];
    return abouts.map((about, index): Line => {
      const on = about?.on ?? '';
      const verbs = about?.verb === undefined ? [] : lineage(about.verb, dataset);
      const to = about === undefined || topics.has(on) ? [] : behind(on, dataset);
      const lineTopics = topics.has(on) ? [...ownTopics, on] : ownTopics;
      const labels = [
        ...verbs.map(verb => types.get(verb)?.label),
        ...lineTopics.map(each => topics.get(each)?.label),
      ];
      return {
        id,
        names: [id, `${id}#${about === undefined ? -1 : index}`],
        from: by,
        to,
        mutual: false,
        when,
        deed: relations.has(on) ? on : undefined,
        words: [summary, ...labels, ...[...by, ...to].map(nameOf)].join('\n'),
        values: {
          layer: ['said'],
          type: verbs,
          category: verbs.slice(0, 1).map(verb => types.get(verb)!.category),
          status: [status],
          stance: about === undefined ? [] : [about.stance],
          topic: lineTopics,
          speaker: by,
        },
      };
    });
  });
  return [...deeds, ...said];
}

function fits(values: readonly string[], group: FilterGroup): boolean {
  if ('values' in group) return values.some(value => group.values.includes(value));
  return !('except' in group && values.some(value => group.except.includes(value)));
}

function containsAll(text: string, query: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.toLowerCase().includes(word));
}

function actorPasses(id: string, group: FilterGroup, {actors}: Dataset): boolean {
  if (group.by === 'actor-kind') return fits([actors.get(id)!.kind], group);
  if (group.by === 'only' && 'ids' in group)
    return !group.ids.some(each => actors.has(each)) || group.ids.includes(id);
  return true;
}

/** A deed needs someone at both ends; a statement needs its speaker. */
function hasEnds({from, to, values}: Line, isThere: (id: string) => boolean): boolean {
  return from.some(isThere) && (values['layer']![0] === 'said' || to.some(isThere));
}

function linePasses(line: Line, group: FilterGroup, dataset: Dataset): boolean {
  if (group.by === 'date' && 'span' in group) {
    if (line.when === undefined) return group.undated !== undefined && group.undated !== false;
    if (group.undated === 'only') return false;
    const span = parseTimeSpan(group.span)!;
    return line.when.first <= span.last && span.first <= line.when.last;
  }
  if ('query' in group) return containsAll(line.words, group.query);
  if ('steps' in group) return true;
  if ('ids' in group && !line.names.some(name => group.ids.includes(name))) return false;
  if ('ids' in group || group.by === 'actor-kind')
    return hasEnds(line, id => actorPasses(id, group, dataset));
  const values = line.values[group.by];
  return values === undefined || fits(values, group);
}

function reached(lines: readonly Line[], group: FilterGroup): string[] {
  if (!('steps' in group)) return [];
  const {direction = 'both', steps} = group;
  let ids = [...group.of];
  for (let step = 0; step < steps; step++) {
    const along = (from: readonly string[], to: readonly string[]) =>
      from.some(id => ids.includes(id)) ? to : [];
    const next = lines.flatMap(({from, to, mutual}) => [
      ...(direction !== 'in' || mutual ? along(from, to) : []),
      ...(direction !== 'out' || mutual ? along(to, from) : []),
    ]);
    ids = [...new Set([...ids, ...next])];
  }
  return ids;
}

/** Returns what `spec` shows, each list in the order of the file. */
export function naiveFilter(dataset: Dataset, {groups, isolated, also = []}: FilterSpec): NaiveResult {
  const lines = linesOf(dataset);
  const plain = lines.filter(line => groups.every(group => linePasses(line, group, dataset)));
  const near = groups.filter(group => 'steps' in group).map(group => reached(plain, group));
  const touches = (ends: readonly string[], ids: readonly string[]) =>
    ends.length === 0 || ends.some(id => ids.includes(id));
  const isNear = ({from, to, mutual}: Line, ids: readonly string[]) =>
    mutual ? from.filter(id => ids.includes(id)).length > 1 : touches(from, ids) && touches(to, ids);
  const isAllowed = (id: string) => groups.every(group => actorPasses(id, group, dataset));
  const passing = plain.filter(line => near.every(ids => isNear(line, ids)) && hasEnds(line, isAllowed));
  const strict = groups.filter(({by}) => by === 'only' || by === 'status' || by === 'actor-kind');
  const rescued = lines.filter(
    line =>
      passing.some(({deed}) => deed === line.id) &&
      strict.every(group => linePasses(line, group, dataset)) &&
      hasEnds(line, isAllowed),
  );
  const ruled = lines.filter(line => passing.includes(line) || rescued.includes(line));
  const extra = lines.filter(({id}) => also.includes(id));
  const extraActors = [...also, ...extra.flatMap(({from, to}) => [...from, ...to])];
  const shown = lines.filter(line => ruled.includes(line) || extra.includes(line));
  const linked = ruled.flatMap(({from, to}) => [...from, ...to]);
  const queries = groups.flatMap(group => ('query' in group && group.query !== '' ? [group.query] : []));
  const only = groups.filter(group => 'ids' in group);
  const linkedInOnly = lines
    .filter(line => only.every(group => linePasses(line, group, dataset)) && hasEnds(line, isAllowed))
    .flatMap(({from, to}) => [...from, ...to]);
  const named = groups
    .flatMap(group => ('ids' in group ? group.ids : []))
    .filter(id => !linkedInOnly.includes(id));
  const actors = dataset.document.actors.filter(({id, name}) => {
    if (extraActors.includes(id)) return true;
    if (!isAllowed(id)) return false;
    if (linked.includes(id)) return true;
    if (!near.every(ids => ids.includes(id))) return false;
    if (queries.length > 0) return queries.every(query => containsAll(name, query));
    return named.includes(id) || isolated === 'show';
  });
  const ids = (layer: string) => [
    ...new Set(shown.filter(({values}) => values['layer']![0] === layer).map(({id}) => id)),
  ];
  return {
    actors: actors.map(({id}) => id),
    relations: ids('deed'),
    statements: ids('said'),
    targets: shown.flatMap(({names}) => names.slice(1)),
  };
}

/**
 * Returns, for each item that `spec` hides, the positions of the groups that refuse it, ascending; of a
 * statement those of its line with the fewest. Empty for what no group refuses.
 */
export function naiveRefusals(dataset: Dataset, spec: FilterSpec): ReadonlyMap<string, readonly number[]> {
  const {groups, isolated} = spec;
  const {actors, relations, statements} = naiveFilter(dataset, spec);
  const lines = linesOf(dataset);
  const plain = lines.filter(line => groups.every(group => linePasses(line, group, dataset)));
  const isNear = ({from, to, mutual}: Line, group: FilterGroup) => {
    if (!('steps' in group)) return true;
    const ids = reached(plain, group);
    if (mutual) return from.filter(id => ids.includes(id)).length > 1;
    return [from, to].every(ends => ends.length === 0 || ends.some(id => ids.includes(id)));
  };
  const positions = (refuses: (group: FilterGroup) => boolean) =>
    groups.flatMap((group, i) => (refuses(group) ? [i] : []));
  const refusals = new Map<string, readonly number[]>();
  for (const line of lines) {
    if (relations.includes(line.id) || statements.includes(line.id)) continue;
    const found = positions(group => !linePasses(line, group, dataset) || !isNear(line, group));
    const known = refusals.get(line.id);
    if (known === undefined || found.length < known.length) refusals.set(line.id, found);
  }
  for (const {id, name} of dataset.document.actors) {
    if (actors.includes(id)) continue;
    const own = positions(group => !actorPasses(id, group, dataset));
    const missing = positions(
      group =>
        ('steps' in group && !reached(plain, group).includes(id)) ||
        ('query' in group && !containsAll(name, group.query)),
    );
    refusals.set(id, own.length > 0 || isolated === 'hide' ? own : missing);
  }
  return refusals;
}

/** Relation types may be special cases of others: strikes are attacks. */
import type {RelationType} from './document.ts';

type Types = ReadonlyMap<string, RelationType>;

/** Returns the type and its parents, nearest first. A circle of parents ends where it closes. */
export function typeChain(id: string, types: Types): readonly string[] {
  const chain: string[] = [];
  for (let type: string | null | undefined = id; type != null && !chain.includes(type);) {
    chain.push(type);
    type = types.get(type)?.parent;
  }
  return chain;
}

/** Returns types in the file's order, but special cases after what they are cases of. */
export function sortByHierarchy(selected: readonly RelationType[], types: Types): RelationType[] {
  const positions = new Map([...types.keys()].map((id, i) => [id, i]));
  const paths = new Map(
    selected.map(({id}) => [id, [...typeChain(id, types)].reverse().map(type => positions.get(type) ?? 0)]),
  );
  return [...selected].sort((a, b) => comparePaths(paths.get(a.id)!, paths.get(b.id)!));
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (const [i, position] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (position !== other) return position - other;
  }
  return a.length - b.length;
}

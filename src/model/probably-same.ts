/**
 * Finds actors that two files know under different ids. Nobody but the author can say whether
 * they are the same, so they stay two, and a hint says so.
 */
import {foldForSearch} from '../util/fold-text.ts';
import type {Actor} from './document.ts';
import type {Placed} from './placed-lists.ts';
import {formatPath, type FileProblem} from './problem.ts';

/** Returns a hint for every actor that shares an address in `sameAs`, or name and kind, with one of an earlier file. */
export function findProbablySame(actors: readonly Placed<Actor>[], names: readonly string[]): FileProblem[] {
  const problems: FileProblem[] = [];
  const filesOf = new Map<string, Set<number>>();
  for (const {item, file} of actors) filesOf.set(item.id, (filesOf.get(item.id) ?? new Set()).add(file));
  const known = new Map<string, Placed<Actor>>();
  for (const placed of actors) {
    const {item, index, file} = placed;
    const marks = marksOf(item);
    const [mark, other] =
      marks.map(entry => [entry, known.get(entry.key)] as const).find(([, found]) => found !== undefined) ??
      [];
    for (const {key} of marks) if (!known.has(key)) known.set(key, placed);
    if (mark === undefined || other === undefined || other.item.id === item.id) continue;
    // Who has both of them in one file tells them apart on purpose.
    const isToldApart = [...filesOf.get(item.id)!].some(shared => filesOf.get(other.item.id)!.has(shared));
    if (isToldApart) continue;
    const message = `is probably the same as '${other.item.id}' in ${names[other.file]!}: both ${mark.what}. If so, give both the same id`;
    const path = formatPath(['actors', index]);
    problems.push({from: file, problem: {code: 'probably-same', severity: 'warning', path, message}});
  }
  return problems;
}

interface Mark {
  readonly key: string;
  /** What two that share it have in common. */
  readonly what: string;
}

function marksOf({name, kind, sameAs}: Actor): Mark[] {
  return [
    ...sameAs.map(address => ({key: `address ${address}`, what: `have the address ${address}`})),
    {key: `name ${kind} ${foldForSearch(name)}`, what: `are called ‘${name}’ and are of the kind ${kind}`},
  ];
}

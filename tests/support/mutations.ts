/**
 * Random damage to a JSON value, for fuzzing: what editors, exports and attackers do to files.
 */
import * as fc from 'fast-check';

/** Ids that collide with what every JavaScript object has. */
export const HOSTILE_IDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'] as const;

const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -0.5, 1e308, '', ' ', '2023-02-30', 'national#p1', 'militias'),
  fc.constantFrom<unknown>(...HOSTILE_IDS),
  fc.constantFrom<unknown>([], {}, [null], [[]], [1, 'two', null], {id: 'x'}, {toString: 1}),
);

/** One piece of damage: where (a choice at every level, from the top), and what is done there. */
interface Mutation {
  readonly path: readonly number[];
  readonly damage: 'delete' | 'duplicate' | 'retype' | 'splice';
  readonly key: string;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat(), {minLength: 1, maxLength: 6}),
  damage: fc.constantFrom('delete', 'duplicate', 'retype', 'splice'),
  key: fc.constantFrom<string>(...HOSTILE_IDS, 'id', 'from', 'about', 'evidence', 'unknown field'),
  value: replacement,
});

/** Returns an arbitrary of copies of `value` with one to six pieces of damage. */
export function damaged(value: unknown): fc.Arbitrary<unknown> {
  return fc.array(mutation, {minLength: 1, maxLength: 6}).map(mutations => {
    const copy = structuredClone(value);
    for (const one of mutations) inflict(copy, one);
    return copy;
  });
}

function inflict(root: unknown, {path, damage, key, value}: Mutation): void {
  let parent = root;
  let name = '';
  for (const [level, choice] of path.entries()) {
    if (typeof parent !== 'object' || parent === null) return;
    const names = Object.keys(parent);
    if (names.length === 0) return;
    name = names[choice % names.length]!;
    const child = (parent as Record<string, unknown>)[name];
    if (level === path.length - 1 || typeof child !== 'object' || child === null) break;
    parent = child;
  }
  const holder = parent as Record<string, unknown>;
  if (damage === 'retype') define(holder, name, value);
  else if (damage === 'splice') define(holder, Array.isArray(holder) ? name : key, value);
  else if (Array.isArray(holder)) {
    const list = holder as unknown[];
    if (damage === 'delete') list.splice(Number(name), 1);
    else list.push(structuredClone(list[Number(name)]));
  } else if (damage === 'delete') Reflect.deleteProperty(holder, name);
  else define(holder, key, structuredClone(holder[name]));
}

/** As JSON.parse does it: `__proto__` becomes a field like any other. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value: structuredClone(value),
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

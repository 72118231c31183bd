/**
 * Structural equality of what JSON can hold, and of maps of it.
 */

/** Whether two values say the same. Lists in their order, objects whatever the order of their fields; a field that is undefined counts as none. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || a instanceof Map !== b instanceof Map) return false;
  const [own, other] = [fieldsOf(a), fieldsOf(b)];
  if (own.size !== other.size) return false;
  for (const [key, value] of own) if (!other.has(key) || !isEqual(value, other.get(key))) return false;
  return true;
}

function fieldsOf(value: object): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
}

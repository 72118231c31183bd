/**
 * Puts the verb of a relation type into the plural, so that "US troops belongs to …" does
 * not happen. English only: other languages get the label as the author wrote it.
 */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ['goes', 'go'],
]);

/** Returns `label` with its first word in the plural: `attacks` → `attack`, `is part of` → `are part of`. */
export function pluralVerb(label: string, language: string | undefined): string {
  if (language !== undefined && !/^en\b/i.test(language)) return label;
  const [verb = '', ...rest] = label.split(' ');
  return [pluralWord(verb), ...rest].join(' ');
}

function pluralWord(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  if (/.[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

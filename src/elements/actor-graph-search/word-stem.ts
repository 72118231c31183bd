/**
 * What the forms of an English verb or noun have in common, roughly: "ordered" and "orders" begin
 * with "order". No stemmer: it takes off one regular ending, and knows nothing of "met" and "meets".
 */

/** Shorter beginnings fit too many other words. */
const SHORTEST = 4;

/** Returns the stem of a folded word, or nothing if it has no ending to take off, or the language is none that we know. */
export function wordStem(word: string, language: string | undefined): string | undefined {
  if (language !== undefined && !/^en\b/i.test(language)) return undefined;
  const [, stem] = /^([a-z]+?)(?:ing|ed|es|s)$/.exec(word) ?? [];
  if (stem === undefined || /(?:ss|us|is)$/.test(word)) return undefined;
  // "planned" as "plans"; but "killed" as "kills".
  const single = /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return single.length < SHORTEST ? undefined : single;
}

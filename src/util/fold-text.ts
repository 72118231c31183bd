/**
 * Reduces text to what counts when two texts are compared.
 */

/** Folds quotation marks of every shape to `"` or `'`, and any run of white space to one space. */
export function foldQuotation(text: string): string {
  return text
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folds case, accents and quotation marks, so that “Sánchez” is found by "sanchez". */
export function foldForSearch(text: string): string {
  return foldQuotation(text.normalize('NFKD').replace(/\p{M}/gu, '')).toLocaleLowerCase('en');
}

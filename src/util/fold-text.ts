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

/** Folds case, accents, hyphens and quotation marks, so that “Sánchez” is found by "sanchez". */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[-\u2010-\u2015]/g, ' ');
  return foldQuotation(plain).toLocaleLowerCase('en');
}

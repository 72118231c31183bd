/** Which way a language is written. Asks for tags alone, never for texts: those know for themselves (`dir="auto"`). */

export type Direction = 'ltr' | 'rtl';

const RTL_LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)$/i;
const RTL_SCRIPTS = /^(?:adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)$/i;
const SCRIPT = /^[a-z]{4}$/i;

/** Returns the direction that the script of a BCP 47 tag has, or else that of its language. */
export function directionOf(tag: string): Direction {
  const [language = '', ...rest] = tag.split(/[-_]/);
  const script = rest.find(part => SCRIPT.test(part));
  const isRtl = script === undefined ? RTL_LANGUAGES.test(language) : RTL_SCRIPTS.test(script);
  return isRtl ? 'rtl' : 'ltr';
}

/** What of the page's address could not be followed, in sentences. */
import type {Locale} from '../../locales/locale.ts';
import {LONGEST_ADDRESS, type MissedAddress} from '../../state/address.ts';
import {shorten} from '../../util/clean-text.ts';

/** More names than these are counted. */
const MOST_NAMES = 3;

/** Returns for instance "The link names “a” and “b”, which this graph does not have."; nothing if nothing was missed. */
export function describeMissed(missed: MissedAddress | undefined, locale: Locale): string | undefined {
  if (missed === undefined) return undefined;
  if (missed === 'too-long') return locale.t('link-not-followed', {count: LONGEST_ADDRESS});
  const {unknown, malformed} = missed;
  return [
    unknown.length === 0 ? '' : locale.t('link-unknown', {names: quoteAll(unknown, locale)}),
    malformed.length === 0 ? '' : locale.t('link-malformed', {names: quoteAll(malformed, locale)}),
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

/** Returns “a”, “b” and 3 more. */
function quoteAll(names: readonly string[], locale: Locale): string {
  const quoted = names.slice(0, MOST_NAMES).map(name => locale.quote(shorten(name, 40)));
  const rest = names.length - quoted.length;
  return locale.join([...quoted, ...(rest === 0 ? [] : [locale.t('and-more', {count: rest})])]).join('');
}

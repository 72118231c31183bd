/** Writes signed and relative figures, for tables. */
import type {Locale} from '../../locales/locale.ts';

const SIGNED = {signDisplay: 'exceptZero', maximumFractionDigits: 2} as const;
const PERCENT = {style: 'percent', maximumFractionDigits: 0} as const;
const PLAIN = {maximumFractionDigits: 2} as const;

/** Returns for instance "+0.5", "−1" or "0". */
export function formatSigned(value: number, locale: Locale): string {
  return locale.number(value, SIGNED).replace('-', '−');
}

/** Returns for instance "12%". */
export function formatShare(value: number, locale: Locale): string {
  return locale.number(value, PERCENT);
}

/** Returns for instance "0.67". */
export function formatWeight(value: number, locale: Locale): string {
  return locale.number(value, PLAIN);
}

/** Returns the difference of two shares in points: "+12 points". */
export function formatPoints(value: number, locale: Locale): string {
  const points = Math.round(value * 100);
  return locale.t('points', {value: formatSigned(points, locale), count: Math.abs(points)});
}

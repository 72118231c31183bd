import {ENGLISH} from '../../locales/locale.ts';

/** Writes a number as readers of the interface's language expect it. */
export function formatCount(count: number, locale = ENGLISH): string {
  return locale.number(count);
}

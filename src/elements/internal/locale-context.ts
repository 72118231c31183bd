/** How panels inside an explorer learn its language. */
import {createContext} from '@lit/context';
import type {Locale} from '../../locales/locale.ts';

export const localeContext = createContext<Locale>(Symbol('actor-graph-locale'));

/**
 * The colours and the font of the picture, as plain values that Cytoscape understands.
 */
import {CATEGORIES, type Category} from '../model/vocabulary.ts';

export interface Theme {
  readonly background: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly node: string;
  readonly categories: Readonly<Record<Category, string>>;
  readonly font: string;
}

/** What is used where a custom property is missing or no colour. */
export const FALLBACK_THEME: Theme = {
  background: '#ffffff',
  ink: '#1c2430',
  muted: '#5a6472',
  accent: '#0b57d0',
  node: '#3a4656',
  categories: {
    'material-conflict': '#b3261e',
    'verbal-conflict': '#a04a00',
    'verbal-cooperation': '#00706a',
    'material-cooperation': '#1f5faa',
    structural: '#626b78',
  },
  font: 'sans-serif',
};

/**
 * Reads the `--actor-graph-*` custom properties that apply to `probe`, an element of ours
 * that nobody sees. Any CSS colour may stand in them: the browser resolves it for the
 * probe's own `color`, and a canvas turns that into one that Cytoscape can parse.
 */
export function readTheme(probe: HTMLElement): Theme {
  const style = getComputedStyle(probe);
  const context = document.createElement('canvas').getContext('2d');
  const color = (name: string, fallback: string) => {
    probe.style.color = '';
    probe.style.setProperty('color', `var(--actor-graph-${name}, ${fallback})`);
    if (context === null) return fallback;
    context.fillStyle = fallback;
    context.fillStyle = style.color;
    return context.fillStyle;
  };
  const {categories} = FALLBACK_THEME;
  return {
    background: color('background', FALLBACK_THEME.background),
    ink: color('ink', FALLBACK_THEME.ink),
    muted: color('muted', FALLBACK_THEME.muted),
    accent: color('accent', FALLBACK_THEME.accent),
    node: color('node', FALLBACK_THEME.node),
    categories: Object.fromEntries(
      CATEGORIES.map(category => [category, color(category, categories[category])]),
    ) as Record<Category, string>,
    font: style.fontFamily || FALLBACK_THEME.font,
  };
}

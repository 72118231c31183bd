/** Draws the chart of docs/performance.md: bars on a logarithmic scale, readable on light and dark pages. */
import {LABELS, roundly, type Result} from './render-report.ts';

const WIDTH = 760;
const LEFT = 110;
const ROW = 18;
const MEASURES = [
  {key: 'filter', title: 'Filter, in ms (shorter is better)'},
  {key: 'pan', title: 'Move the picture, in frames a second (longer is better)'},
] as const;

/** Returns the chart as SVG. */
export function renderChart(results: readonly Result[]): string {
  const parts: string[] = [];
  let y = 20;
  const text = (x: number, words: string, extra = '') => `<text x="${x}" y="${y}" ${extra}>${words}</text>`;
  for (const {key, title} of MEASURES) {
    const values = results.flatMap(({times}) => times?.[key] ?? []);
    const [low, high] = [Math.log(Math.min(...values, 1)), Math.log(Math.max(...values, 2))];
    const scale = (value: number) => ((Math.log(value) - low) / (high - low)) * (WIDTH - LEFT - 80);
    parts.push(text(0, title, 'font-weight="bold"'));
    y += ROW + 4;
    for (const size of new Set(results.map(({nodes, edges}) => `${nodes}/${edges}`))) {
      const group = results.filter(({nodes, edges}) => `${nodes}/${edges}` === size);
      const [{nodes, edges}] = group as [Result];
      parts.push(
        text(0, `${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} lines`, 'fill="#777"'),
      );
      y += ROW;
      for (const {name, times} of group) {
        const value = times?.[key];
        parts.push(text(0, LABELS[name]));
        if (value === undefined) parts.push(text(LEFT, '–'));
        else {
          const length = Math.max(2, scale(value));
          const fill = name === 'actor-graph' ? '#0b57d0' : '#8a94a3';
          parts.push(
            `<rect x="${LEFT}" y="${y - 11}" width="${length.toFixed(1)}" height="13" fill="${fill}"/>`,
          );
          parts.push(text(LEFT + length + 6, roundly(value)));
        }
        y += ROW;
      }
      y += 8;
    }
    y += 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="sans-serif" font-size="12" fill="#555" role="img" aria-label="Filtering and moving, beside other libraries">
${parts.join('\n')}
</svg>
`;
}

/** Draws the chart of docs/performance.md: bars on a logarithmic scale, readable on light and dark pages. */
import {isOwn, LABELS, roundly, type Result} from './result.ts';

const WIDTH = 760;
const LEFT = 110;
const ROW = 18;
const MEASURES = [
  {key: 'filter', title: 'Filter, in ms (shorter is better; logarithmic)'},
  {key: 'pan', title: 'Move the picture, in frames a second (longer is better; logarithmic)'},
] as const;

/** Returns the chart as SVG. */
export function renderChart(results: readonly Result[]): string {
  const parts: string[] = [];
  let y = 20;
  const text = (x: number, words: string, extra = '') => `<text x="${x}" y="${y}" ${extra}>${words}</text>`;
  for (const {key, title} of MEASURES) {
    const values = results.flatMap(({measures}) => measures[key] ?? []);
    const [low, high] = [Math.log(Math.min(...values, 1)), Math.log(Math.max(...values, 2))];
    const scale = (value: number) => ((Math.log(value) - low) / (high - low)) * (WIDTH - LEFT - 80);
    parts.push(text(0, title, 'font-weight="bold"'));
    y += ROW + 4;
    for (const graph of new Set(results.map(result => result.title))) {
      parts.push(text(0, graph, 'font-style="italic"'));
      y += ROW;
      for (const result of results.filter(each => each.title === graph)) {
        const value = result.measures[key];
        parts.push(text(0, LABELS[result.name]));
        if (value === undefined) parts.push(text(LEFT, '–'));
        else {
          const length = Math.max(2, scale(value));
          const fill = isOwn(result) ? '#3b82e0' : '#8a94a3';
          parts.push(
            `<rect x="${LEFT}" y="${y - 11}" width="${length.toFixed(1)}" height="13" fill="${fill}"/>`,
          );
          parts.push(text(Math.round(LEFT + length + 6), roundly(value)));
        }
        y += ROW;
      }
      y += 8;
    }
    y += 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="sans-serif" font-size="12" fill="#777" role="img" aria-label="Filtering and moving, beside other libraries">
${parts.join('\n')}
</svg>
`;
}

/** Writes what was measured as a page of the documentation. */
import {cpus} from 'node:os';
import type {PeerName} from './peers.bench.ts';
import type {PageTimes} from './pages/bench-page.ts';

export interface Result {
  readonly name: PeerName;
  readonly nodes: number;
  readonly edges: number;
  /** Medians; nothing if the library has failed or taken too long. */
  readonly times: PageTimes | undefined;
}

export const LABELS: Readonly<Record<PeerName, string>> = {
  'actor-graph': 'Actor Graph',
  cytoscape: 'Cytoscape',
  sigma: 'Sigma',
  'vis-network': 'vis-network',
  'force-graph': 'force-graph',
  g6: 'G6',
};

/** Two digits tell apart what is worth telling apart. */
export function roundly(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

/** Returns the page as Markdown. */
export function renderReport(
  results: readonly Result[],
  bytes: ReadonlyMap<PeerName, number>,
  rounds: number,
): string {
  const sizes = [...new Set(results.map(({nodes, edges}) => `${nodes}/${edges}`))];
  const [cpu] = cpus();
  return `# Performance

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model ?? 'unknown'}), no GPU, Chromium, 1280×800, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}, in
turns. Times are milliseconds from the call to the frame on the screen; moving is frames a second. **Read the ratios, not the times**: another machine has others.

![Filtering and moving, beside other libraries](performance.svg)

**This is not equal work.** The others draw everything they are given. Actor Graph keeps all of it in its model, filters and counts all of it, and draws a picture within a budget
([decision 27](decisions/0027-a-picture-within-its-budget.md)); how much stands in the last columns; of a large graph it begins with groups, which are few nodes. Its time to load includes the checks of the file, the layout, the legend with its counts and the
overview; the others are given places for their nodes. Sigma draws with WebGL: without a GPU the processor has to compute that, and with one it is quicker than here, which its times in the
GPU's process would not even show.

${sizes.map(size => renderSize(results.filter(({nodes, edges}) => `${nodes}/${edges}` === size))).join('\n\n')}

## Download

Script that a page with nothing else needs, in kB gzipped: ${[...bytes].map(([name, size]) => `${LABELS[name]} ${(size / 1000).toFixed(0)}`).join(', ')}. Actor Graph contains Cytoscape.

The model alone, at 10,000 to 1,000,000 relations: \`npx tsx tests/bench/model.bench.ts\`.
`;
}

function renderSize(results: readonly Result[]): string {
  const {nodes, edges} = results[0]!;
  const own = results.find(({name}) => name === 'actor-graph')?.times;
  const cell = (value: number | undefined, base: number | undefined, isRate: boolean) => {
    if (value === undefined) return '–';
    const text = roundly(value);
    if (base === undefined || base === value) return text;
    // Above 1 Actor Graph is ahead.
    const ratio = isRate ? base / value : value / base;
    return `${text} (×${roundly(ratio)})`;
  };
  const rows = results.map(({name, times}) => {
    const cells = [
      cell(times?.load, own?.load, false),
      cell(times?.filter, own?.filter, false),
      cell(times?.select, own?.select, false),
      cell(times?.pan, own?.pan, true),
      cell(times?.zoom, own?.zoom, true),
      times === undefined ? '–' : (times.heap / 1e6).toFixed(0),
      times === undefined ? '–' : String(times.nodes),
      times === undefined ? '–' : String(times.edges),
    ];
    return `| ${LABELS[name]} | ${cells.join(' | ')} |`;
  });
  return `## ${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} lines

In brackets: how many times as long as Actor Graph, or how many times fewer frames.

| library | load | filter | select | pan | zoom | heap, MB | nodes drawn | lines drawn |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

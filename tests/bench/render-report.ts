/** Writes what was measured as a page of the documentation. */
import {cpus} from 'node:os';
import type {Measure, Measures} from './measure-page.ts';
import type {Phase} from './pages/bench-page.ts';
import {growthOf, millisecondsOf, rateGoals} from './rate-goals.ts';
import {isOwn, LABELS, roundly, type ModelResult, type PeerName, type Result} from './result.ts';

/** Why goals of loading are missed, as profiles of such a graph have told. */
const LIMITS = `What limits loading: of the time for 3,000 actors and 10,000 lines about a fifth goes into reading and checking the data, a fifth into finding groups, a quarter into legend, details and search, and a third into the picture. The others do
the last alone, and are given places. For the article it is the panels and the picture's handles, bends and labels. A filter ends on a frame: between 60 and 75 ms lies one.`;

export interface Report {
  /** Of all libraries with each graph. */
  readonly results: readonly Result[];
  /** Of Actor Graph with the table of events as it is. */
  readonly table: Result | undefined;
  readonly article: readonly Result[];
  readonly bytes: ReadonlyMap<PeerName, number>;
  readonly rounds: number;
  /** With its table, made elsewhere. */
  readonly model: {readonly table: string; readonly measured: ModelResult} | undefined;
}

/** Returns the page as Markdown. */
export function renderReport({results, table, article, bytes, rounds, model}: Report): string {
  const [cpu] = cpus();
  const titles = [...new Set(results.map(({title}) => title))];
  const parts = [
    `# Performance

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), no GPU, Chromium, 1280×800, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}, in
turns. Times are milliseconds from the call to the frame on the screen; moving is frames a second. **Read the ratios, not the times**: another machine has others. Who needs longer than 20 s for a page
is measured once; what is not done within a minute, or has thrown an error and drawn nothing, has a dash.

![Filtering and moving, beside other libraries](performance.svg)

**This is not equal work.** The others draw everything they are given. Actor Graph keeps all of it in its model, filters and counts all of it, and draws a picture within a budget
([decision 27](decisions/0027-a-picture-within-its-budget.md)); how much stands in the last columns; of a large graph it begins with groups, which are few nodes. Its time to load includes the checks of the file, the layout, the legend with its counts and the
overview; the others are given places for their nodes. Sigma draws with WebGL: without a GPU the processor has to compute that, in the GPU's process, and with one Sigma is quicker than it looks here. **Its renderer's processor time is what remains
of it then**: compare that.`,
    renderGoals(results, article, model?.measured),
    ...titles.map(title =>
      renderGraph(
        title,
        results.filter(result => result.title === title),
      ),
    ),
    renderTable(table),
    renderGrowth(results),
    renderArticle(article),
    model === undefined
      ? ''
      : `## The model alone\n\nIn Node, without a picture: the least of several runs (median; processor time).\n\n${model.table}`,
    `## Download

Script that a page with nothing else needs, in kB gzipped: ${[...bytes].map(([name, size]) => `${LABELS[name]} ${(size / 1000).toFixed(0)}`).join(', ')}. Actor Graph contains Cytoscape.`,
    `## To measure again

\`npm run bench\`, on a machine that does nothing else. \`-- --events FILE\` adds a table of events, with subject, relation, object and date between tabs, as ICEWS14 and the like have them (several: several times); such sets are
not part of this project. \`--sizes 300x1000 --rounds 1 --model 10000\` is a short run.`,
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function renderGoals(
  results: readonly Result[],
  article: readonly Result[],
  model: ModelResult | undefined,
): string {
  const rows = rateGoals(results, article, model).map(({goal, asked, got, isMet}) => [
    goal,
    asked,
    got,
    isMet === undefined ? 'not known' : isMet ? 'yes' : '**no**',
  ]);
  if (rows.length === 0) return '';
  return `## Goals\n\nBeside the best of the other libraries in this run.\n\n${markdownTable(['goal', 'asked', 'got', 'met'], rows)}

${LIMITS}`;
}

function renderGraph(title: string, group: readonly Result[]): string {
  return `## ${title}

In brackets: how many times as long as Actor Graph, or how many times fewer frames.

${timesTable(group)}

Processor time in ms, of a gesture with what follows within 400 ms, or of a frame: of the renderer + of the GPU's process.

${cpuTable(group)}`;
}

function renderTable(table: Result | undefined): string {
  if (table === undefined) return '';
  const {load, loadRenderer, nodes, edges} = table.measures;
  return `Actor Graph opens the table itself, which also has dates and all its types, in ${number(load)} ms (renderer ${number(loadRenderer)} ms), with ${nodes ?? '–'} nodes and ${edges ?? '–'} lines drawn.`;
}

function renderGrowth(results: readonly Result[]): string {
  const own = results.filter(isOwn).sort((a, b) => a.lines - b.lines);
  if (own.length < 2) return '';
  const rows = (['load', 'filter', 'select', 'pan', 'zoom'] as const).map(measure => [
    measure,
    ...own.map(result => number(millisecondsOf(result, measure))),
    growthOf(results, measure)?.toFixed(2) ?? '–',
  ]);
  return `## How Actor Graph grows with what is stored

Milliseconds of a gesture, or of a frame while moving. The exponent is the slope of log(ms) over log(lines): 0 does not grow, 1 grows as the graph does.

${markdownTable(['gesture', ...own.map(({title}) => title), 'exponent'], rows)}`;
}

function renderArticle(article: readonly Result[]): string {
  if (article.length === 0) return '';
  return `## The article

[The article](../graph-data/iraq-coalition-2023-12-28.json), beside plain Cytoscape that is given the elements and places of the same picture, in a plain style; Actor Graph's time to load includes fetching and checking the file. Its nodes are
actors alone here; Cytoscape's count the handles of lines as well.

${timesTable(article)}

Processor time in ms, as above.

${cpuTable(article)}`;
}

function timesTable(group: readonly Result[]): string {
  const own = group.find(isOwn)?.measures;
  const cell = (measures: Measures, measure: Phase) => {
    const [value, base] = [measures[measure], own?.[measure]];
    if (value === undefined || base === undefined || measures === own) return number(value);
    // Above 1 Actor Graph is ahead.
    const ratio = measure === 'pan' || measure === 'zoom' ? base / value : value / base;
    return `${roundly(value)} (×${roundly(ratio)})`;
  };
  const rows = group.map(({name, measures}) => [
    LABELS[name],
    ...(['load', 'filter', 'select', 'pan', 'zoom'] as const).map(measure => cell(measures, measure)),
    measures.heap === undefined ? '–' : (measures.heap / 1e6).toFixed(0),
    String(measures.nodes ?? '–'),
    String(measures.edges ?? '–'),
  ]);
  const head = [
    'library',
    'load',
    'filter',
    'select',
    'pan',
    'zoom',
    'heap, MB',
    'nodes drawn',
    'lines drawn',
  ];
  return markdownTable(head, rows);
}

function cpuTable(group: readonly Result[]): string {
  const rows = group.map(({name, measures}) => {
    const pair = (renderer: Measure, gpu: Measure) =>
      measures[renderer] === undefined ? '–' : `${number(measures[renderer])} + ${number(measures[gpu])}`;
    return [
      LABELS[name],
      pair('loadRenderer', 'loadGpu'),
      pair('filterRenderer', 'filterGpu'),
      pair('selectRenderer', 'selectGpu'),
      pair('panRenderer', 'panGpu'),
    ];
  });
  return markdownTable(['library', 'load', 'filter', 'select', 'pan'], rows);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : roundly(value);
}

/** A card for every graph of the project: what it is about, how much is in it, where it is from. */
import {join} from 'node:path';
import {listGraphs, PAGE_GRAPHS, readGraphFile, titleOf, type GraphFile} from './graph-files.ts';
import {markup, type Html} from './markup.ts';

/** The page that shows a graph beside its text. */
const TEXT_PAGE = 'text-beside.html';

/** Returns the cards of the graph files in a folder, the one with most statements last. */
export async function renderGallery(folder: string): Promise<Html> {
  const names = await listGraphs(folder);
  const graphs = await Promise.all(
    names.map(async name => ({name, graph: await readGraphFile(join(folder, name))})),
  );
  graphs.sort((a, b) => count(a.graph, 'statements') - count(b.graph, 'statements'));
  return markup`<ul class="cards">
    ${graphs.map(({name, graph}) => renderCard(name, graph))}
  </ul>`;
}

function renderCard(name: string, graph: GraphFile): Html {
  const counts = (['actors', 'relations', 'statements'] as const)
    .map(list => `${String(count(graph, list))} ${list === 'relations' ? 'deeds and links' : list}`)
    .join(', ');
  const src = `graph-data/${name}`;
  return markup`<li class="card">
    <h2>${titleOf(graph, name)}</h2>
    <p>${text(graph['description'])}</p>
    <p class="quiet">${[counts, ...licence(graph)].join(' · ')}</p>
    <p class="ways">
      <a class="primary" href="index.html?src=${src}">Explore</a>
      ${PAGE_GRAPHS[TEXT_PAGE] === name ? markup`<a href="${TEXT_PAGE}">Beside its text</a>` : undefined}
      <a href="${src}" download>File</a>
    </p>
    <actor-graph src="${src}" no-filter no-details no-search no-timeline></actor-graph>
  </li>`;
}

function count(graph: GraphFile, list: string): number {
  const entries = graph[list];
  return Array.isArray(entries) ? entries.length : 0;
}

function licence(graph: GraphFile): string[] {
  return ['license', 'licence', 'attribution'].flatMap(field => text(graph[field]) ?? []);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A card for every graph of the project: what it is about, how much is in it, where it is from. */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '../../util/is-record.ts';
import {markup, type Html} from './markup.ts';

/** Pages that show a graph beside its text. */
const TEXT_PAGES: Readonly<Record<string, string>> = {'bridge-of-lowmere.json': 'text-beside.html'};

/** Returns the cards of the graph files in a folder, the one with most statements last. */
export async function renderGallery(folder: string): Promise<Html> {
  const names = (await readdir(folder)).filter(
    name => name.endsWith('.json') && !name.endsWith('.schema.json'),
  );
  const graphs = await Promise.all(
    names.map(async name => ({name, graph: await readGraphFile(join(folder, name))})),
  );
  graphs.sort((a, b) => count(a.graph, 'statements') - count(b.graph, 'statements'));
  return markup`<ul class="cards">
    ${graphs.map(({name, graph}) => renderCard(name, graph))}
  </ul>`;
}

async function readGraphFile(path: string): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isRecord(value)) throw new Error(`${path} holds no graph`);
  return value;
}

function renderCard(name: string, graph: Record<string, unknown>): Html {
  const title = text(graph['title']) ?? name;
  const counts = (['actors', 'relations', 'statements'] as const)
    .map(list => `${String(count(graph, list))} ${list === 'relations' ? 'deeds and links' : list}`)
    .join(', ');
  const src = `graph-data/${name}`;
  const beside = TEXT_PAGES[name];
  return markup`<li class="card">
    <h2>${title}</h2>
    <p>${text(graph['description'])}</p>
    <p class="quiet">${[counts, ...licence(graph)].join(' · ')}</p>
    <p class="ways">
      <a class="primary" href="index.html?src=${src}">Explore</a>
      ${beside === undefined ? undefined : markup`<a href="${beside}">Beside its text</a>`}
      <a href="${src}" download>File</a>
    </p>
    <actor-graph src="${src}" no-filter no-details no-search no-timeline></actor-graph>
  </li>`;
}

function count(graph: Record<string, unknown>, list: string): number {
  const entries = graph[list];
  return Array.isArray(entries) ? entries.length : 0;
}

function licence(graph: Record<string, unknown>): string[] {
  return ['license', 'licence', 'attribution'].flatMap(field => text(graph[field]) ?? []);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

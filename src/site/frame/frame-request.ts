/**
 * Reads what the address of the frame page asks for. A page that showed any file of any server
 * would lend its name to everybody, so what may be shown is limited here.
 */
import {limitHeight} from './frame-height.ts';

export interface FrameRequest {
  /** What the explorer is to be given. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What the frame's height is to be, whatever its width; nothing if that is left to the page. */
  readonly height: number | undefined;
  /** Why nothing is shown, in a sentence for the author of the page around. */
  readonly problem: string | undefined;
}

const SWITCHES = ['no-search', 'no-filter', 'no-details', 'no-timeline', 'no-embed'];
const EXAMPLE = 'embed.html?src=graph-data/FILE.json';

/**
 * Returns what the address `href` of the frame page asks for. Graphs come from the page's own
 * server, or from one of `origins`.
 */
export function readFrameRequest(href: string, origins: readonly string[]): FrameRequest {
  const page = new URL(href);
  const {searchParams} = page;
  const attributes = new Map<string, string>();
  const {src, problem} = readSources(searchParams.get('src') ?? '', page, origins);
  if (src !== undefined) attributes.set('src', src);
  for (const name of ['view', 'lang'] as const) {
    const value = searchParams.get(name);
    if (value !== null && value !== '') attributes.set(name, value);
  }
  const theme = searchParams.get('theme');
  if (theme === 'light' || theme === 'dark') attributes.set('theme', theme);
  for (const name of SWITCHES) if (isOn(searchParams.get(name))) attributes.set(name, '');
  if (page.hash.length > 1) attributes.set('start', page.hash.slice(1));
  const height = readHeight(searchParams.get('height'));
  page.search = page.hash = '';
  attributes.set('embed-frame', page.href);
  attributes.set('embed-script', new URL('actor-graph.js', page).href);
  return {attributes, height, problem};
}

/** `no-search`, `no-search=` and `no-search=true` ask for it; `no-search=false` does not. */
function isOn(value: string | null): boolean {
  return value !== null && !['false', '0', 'no'].includes(value.toLowerCase());
}

function readHeight(value: string | null): number | undefined {
  const height = value === null || value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(height) ? limitHeight(height) : undefined;
}

interface Sources {
  /** Absolute addresses with spaces between them, as the explorer has them. */
  readonly src?: string;
  readonly problem?: string;
}

/** All files or none: half a graph says something that its author has not said. */
function readSources(wanted: string, page: URL, origins: readonly string[]): Sources {
  const files = wanted.split(/\s+/).filter(file => file !== '');
  if (files.length === 0) {
    return {problem: `No graph is named. Add its file to the address of this page: ${EXAMPLE}`};
  }
  const urls: string[] = [];
  for (const file of files) {
    const url = URL.canParse(file, page.href) ? new URL(file, page.href) : undefined;
    const isFile = url?.protocol === 'http:' || url?.protocol === 'https:';
    if (url === undefined || !isFile || url.username !== '' || url.password !== '') {
      return {
        problem: `The address in “src” is none of a file on a server. Write a path beside this page: ${EXAMPLE}`,
      };
    }
    if (url.origin !== page.origin && !origins.includes(url.origin)) {
      return {
        problem: `This page shows graphs of its own server, and this one is on ${url.origin}. Whoever keeps the page can allow that server in its <meta name="actor-graph-origins">.`,
      };
    }
    urls.push(url.href);
  }
  return {src: urls.join(' ')};
}

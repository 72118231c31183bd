/**
 * The codes with which a graph is put on another page. Without the DOM, so that pages that
 * enforce Trusted Types can show them, and the build can write them into oEmbed files.
 */
import {element, writeMarkup} from '../../util/markup.ts';

/** What of an explorer can be left out. */
export const PARTS = ['search', 'filter', 'details', 'timeline'] as const;
export type Part = (typeof PARTS)[number];

export interface EmbedChoices {
  /** Absolute address of the graph's file, or several with spaces between them. */
  readonly src: string;
  readonly title: string;
  /** What is shown at first, as an address has it; nothing for the file's first view. */
  readonly start?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  /** Of the interface, as a BCP 47 tag; nothing for that of the page. */
  readonly language?: string | undefined;
  readonly without: readonly Part[];
  /** In pixels; nothing for all the width that there is. */
  readonly width?: number | undefined;
  readonly height: number;
}

/** The height that the element has by itself. */
export const DEFAULT_HEIGHT = 640;
/** What a frame is wide where nothing else says so. */
export const FRAME_WIDTH = 800;
/** Scripts, and what a reader asks for by a click (links, files), but nothing of the origin that serves the frame. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The class by which the script for host pages finds frames that may be resized. */
const FRAME_CLASS = 'actor-graph-frame';
const FRAME_SCRIPT = 'embed.js';

/** Returns the code for a page that may load scripts. */
export function elementCode(choices: EmbedChoices, script: string): string {
  return `${writeMarkup(element('script', {type: 'module', src: script}))}\n${explorer(choices)}`;
}

/** Returns what a project with a bundler needs: a command, an import, and the element. */
export function packageCode(choices: EmbedChoices): string {
  return `npm install actor-graph\n\nimport 'actor-graph/define';\n\n${explorer(choices)}`;
}

function explorer(choices: EmbedChoices): string {
  const {src, title, start, theme, language, without, width, height} = choices;
  const size = [
    ...(width === undefined ? [] : [`width: ${width}px`]),
    ...(height === DEFAULT_HEIGHT ? [] : [`height: ${height}px`]),
  ];
  const markup = element(
    'actor-graph',
    {
      src,
      start,
      theme,
      lang: language,
      ...Object.fromEntries(without.map(part => [`no-${part}`, true])),
      style: size.length === 0 ? undefined : size.join('; '),
    },
    element('a', {href: src.split(' ', 1)[0]}, title),
  );
  return writeMarkup(markup);
}

/** Returns the code for a page that loads no scripts of others: a frame, and the script that fits its height, which may be left out. */
export function frameCode(choices: EmbedChoices, frame: string): string {
  const script = new URL(FRAME_SCRIPT, frame).href;
  return `${iframe(choices, frame)}\n${writeMarkup(element('script', {async: true, src: script}))}`;
}

/** Returns the frame alone. */
export function iframe(choices: EmbedChoices, frame: string): string {
  const {title, width, height} = choices;
  const markup = element('iframe', {
    class: FRAME_CLASS,
    src: frameAddress(choices, frame),
    title,
    'aria-label': title,
    width: width ?? FRAME_WIDTH,
    height,
    style: width === undefined ? 'width: 100%; border: 0' : 'max-width: 100%; border: 0',
    loading: 'lazy',
    sandbox: SANDBOX,
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return writeMarkup(markup);
}

/** Returns the address that shows the graph and nothing else. */
export function frameAddress(
  {src, start, theme, language, without, height}: EmbedChoices,
  frame: string,
): string {
  const address = new URL(frame);
  const files = src.split(' ').map(file => shortAddress(new URL(file), address));
  address.searchParams.set('src', files.join(' '));
  if (theme !== undefined) address.searchParams.set('theme', theme);
  if (language !== undefined) address.searchParams.set('lang', language);
  for (const part of without) address.searchParams.set(`no-${part}`, '');
  // Else the frame asks for the height that suits its width.
  if (height !== DEFAULT_HEIGHT) address.searchParams.set('height', String(height));
  address.hash = start ?? '';
  return address.href;
}

/** Returns the path to a file of the page's own server: it stays true when both move. */
function shortAddress(file: URL, page: URL): string {
  if (file.origin !== page.origin || file.search !== '') return file.href;
  const folders = page.pathname.split('/').slice(0, -1);
  const parts = file.pathname.split('/');
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

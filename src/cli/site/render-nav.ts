/** The way between the pages of the site, the same on each. */
import {markup, type Html} from './markup.ts';

const PAGES = [
  ['index.html', 'The article'],
  ['text-beside.html', 'Text beside the graph'],
  ['gallery.html', 'Gallery'],
  ['open.html', 'Open your own'],
  ['reference.html', 'Reference'],
] as const;

/** Returns the list of pages with the one called `page` marked. */
export function renderNav(page: string): Html {
  return markup`<header class="site-nav">
    <a class="brand" href="index.html">Actor Graph</a>
    <nav aria-label="Site">
      <ul>
        ${PAGES.map(
          ([file, title]) =>
            markup`<li>
              <a href="${file}" ${file === page ? markup`aria-current="page"` : undefined}>${title}</a>
            </li>`,
        )}
      </ul>
    </nav>
  </header>`;
}

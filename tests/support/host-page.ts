/** What a host's page has around and above an element of ours. */
import {cleanUp} from './mount.ts';

/** Adds a style sheet to the page for as long as the test runs. */
export function addPageStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  cleanUp(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
  });
}

/** Returns a box so many pixels high, as a page's other content. */
export function makeFiller(height: number): HTMLElement {
  const filler = document.createElement('div');
  filler.style.blockSize = `${height}px`;
  return filler;
}

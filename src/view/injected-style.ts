/** Keeps Cytoscape from writing a style sheet into a page that is not its own. */

const STYLE_ID = '__________cytoscape_stylesheet';

/**
 * Cytoscape puts a `<style>` into the document's head when it mounts, which a strict page
 * forbids. It does not if an element with the style's id is there; ours stays only for the
 * call, because a host's own Cytoscape relies on the real rule.
 */
export function withoutInjectedStyle<T>(mount: () => T): T {
  const placeholder = document.createElement('template');
  const isNeeded = document.getElementById(STYLE_ID) === null;
  placeholder.id = STYLE_ID;
  if (isNeeded) document.head.append(placeholder);
  try {
    return mount();
  } finally {
    placeholder.remove();
  }
}

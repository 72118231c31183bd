/** The page of a host that embeds the built element with the article, for journeys. */

/** A content security policy as strict as pages get. */
export const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
/** The article, from the folder that holds the page. */
export const DATA = 'site/graph-data/iraq-coalition-2023-12-28.json';

/** Returns the page; `after` is the HTML that follows the element. */
export function articlePage(after = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A story</title>
    <script type="module" src="actor-graph.js"></script>
  </head>
  <body><actor-graph src="${DATA}"></actor-graph>${after}</body>
</html>`;
}

/**
 * The server's side, in Node without a DOM: the elements may be imported (a page that is rendered on both sides
 * imports them), and core.ts makes the sentences that stand in the graph's place until there is JavaScript.
 */
import {relationSentence, readGraph, sentenceText, statementSentence} from 'actor-graph/core';
import 'actor-graph/define';
import {renderToString} from 'react-dom/server';
import {Page} from './page.tsx';

/** Returns the whole page for a graph file's text. */
export function renderPage(text: string): string {
  const {dataset} = readGraph(text);
  const {relations, statements} = dataset.document;
  const sentences = [
    ...relations.map(relation => relationSentence(relation, dataset)),
    ...statements.map(statement => statementSentence(statement, dataset)),
  ].map(sentenceText);
  const body = renderToString(<Page sentences={sentences} />);
  // In JSON within a script, `<` would end the script.
  const json = JSON.stringify(sentences).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Rendered on a server</title>
    <script type="application/json" id="sentences">${json}</script>
    <script type="module" src="client.js"></script>
  </head>
  <body><div id="root">${body}</div></body>
</html>`;
}

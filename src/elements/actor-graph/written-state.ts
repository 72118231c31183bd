/** What of an explorer's state goes into files: the graph, its sentences, and the words around its picture. */
import {shownPart} from '../../model/shown-part.ts';
import {sentenceTable} from '../../model/sentence-table.ts';
import {EVERYTHING} from '../../model/derived/scope.ts';
import {writeDocument, type GraphFile} from '../../model/write-document.ts';
import {selectIsBeginning} from '../../state/choices.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectStep, selectView, selectVisible} from '../../state/selectors.ts';
import {writeCsv} from '../../util/write-csv.ts';
import type {Caption} from '../../view/figure.ts';
import type {Locale} from '../../locales/locale.ts';
import {sourceNames} from '../internal/format-time-span.ts';

export interface DataOptions {
  /** Whether only what the filter leaves is written. A file has everything by default, a table what is shown. */
  readonly shown?: boolean;
}

/** Returns the graph as a file, or nothing before all of one is open. */
export function writeGraph(state: ExplorerState, {shown = false}: DataOptions = {}): GraphFile | undefined {
  const document = state.graph?.dataset.document;
  // A file that ends in the middle of a graph must not be taken for the graph.
  if (document === undefined || selectIsBeginning(state)) return undefined;
  return writeDocument(shown ? shownPart(document, selectVisible(state)) : document);
}

/** Returns the sentences as CSV, empty before all of a graph is open. */
export function writeSentences(state: ExplorerState, {shown = true}: DataOptions = {}): string {
  const dataset = state.graph?.dataset;
  if (dataset === undefined || selectIsBeginning(state)) return '';
  return writeCsv(sentenceTable(dataset, shown ? selectVisible(state) : EVERYTHING));
}

/** Returns what stands around a saved picture: title, view, sources and their dates. */
export function captionOf(state: ExplorerState, locale: Locale): Caption {
  const document = state.graph?.dataset.document;
  // Of very many texts, a picture names the first.
  const sources = sourceNames(document?.sources ?? [], MOST_SOURCES + 1, locale);
  const more = sources.length > MOST_SOURCES ? ' …' : '';
  return {
    title: document?.title ?? '',
    subtitle: selectStep(state)?.step.title ?? selectView(state)?.title,
    source: sources.slice(0, MOST_SOURCES).join(' · ') + more,
  };
}

const MOST_SOURCES = 8;

/**
 * Datasets for tests, made by the real parser from small files.
 */
import {readFileSync} from 'node:fs';
import {createFilterIndex, type FilterIndex} from '../../src/filter/filter-index.ts';
import {createDataset, type Dataset} from '../../src/model/dataset.ts';
import type {GraphDocument} from '../../src/model/document.ts';
import {parseDocument} from '../../src/model/parse-document.ts';
import {makeFile, type GraphFile} from './make-file.ts';

/** Returns the document of a file that may have problems. Throws if it is no graph at all. */
export function parseFile(file: unknown): GraphDocument {
  const {document, problems} = parseDocument(file);
  if (document === undefined) throw new Error(problems[0]?.message);
  return document;
}

/** Returns the dataset of the small file with `overrides`. */
export function makeDataset(overrides: GraphFile = {}): Dataset {
  return createDataset(parseFile(makeFile(overrides)));
}

/** Returns the filter index of the small file with `overrides`. */
export function makeIndex(overrides: GraphFile = {}): FilterIndex {
  return createFilterIndex(makeDataset(overrides));
}

/** Returns the text of the article's graph, as it is shipped. */
export function readArticleText(): string {
  return readFileSync(new URL('../../graph-data/iraq-coalition-2023-12-28.json', import.meta.url), 'utf8');
}

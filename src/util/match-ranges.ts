/**
 * Finds words in a text as search does, blind to case, accents and the shape of quotation
 * marks, and says where they stand in the text as it is, so that they can be marked.
 */
import {foldForSearch} from './fold-text.ts';

/** First character, and the one after the last. */
export type Range = readonly [start: number, end: number];

/** Returns where `query` occurs in `text`, from left to right, none overlapping; none for an empty query. */
export function matchRanges(text: string, query: string): Range[] {
  const wanted = foldForSearch(query);
  if (wanted === '') return [];
  const {folded, sources} = foldWithSources(text);
  const ranges: Range[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    ranges.push([sources[at]!, sources[at + wanted.length]!]);
  }
  return ranges;
}

/** Most characters of most texts: folding each of them as a text of its own would take a hundred times as long. */
const PLAIN = /^[!-,./0-~]$/;

function foldCharacter(character: string): string {
  if (PLAIN.test(character)) return character.toLowerCase();
  // Between letters, because folding trims.
  return foldForSearch(`x${character}x`).slice(1, -1);
}

/** The folded text, and for each of its characters (and its end) the position it comes from. */
function foldWithSources(text: string): {folded: string; sources: number[]} {
  let folded = '';
  const sources: number[] = [];
  let position = 0;
  for (const character of text) {
    const alone = foldCharacter(character);
    // A run of what counts as white space counts as one space.
    const part = alone.startsWith(' ') && folded.endsWith(' ') ? alone.slice(1) : alone;
    folded += part;
    for (let i = 0; i < part.length; i++) sources.push(position);
    position += character.length;
  }
  return {folded, sources: [...sources, text.length]};
}

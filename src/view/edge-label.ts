/**
 * The few words on a line: the verb, the shortest verbatim words, and how sure it is.
 */
import type {Dataset} from '../model/dataset.ts';
import type {Relation, Statement} from '../model/document.ts';
import {aboutVerb, nameAll, sentenceText} from '../model/sentence.ts';
import type {DrawnEdge} from './drawing.ts';

/** Longest quotation that labels a line when the author has not chosen one, in characters. */
const SHORT_QUOTE = 40;

/** Returns for instance `attacks`, `visits ×3`, `denounces “terrorist acts”`, `will leave (planned)`. */
export function edgeLabel({layer, items}: Pick<DrawnEdge, 'layer' | 'items'>, dataset: Dataset): string {
  const [first] = items;
  if (first === undefined) return '';
  const count = items.length > 1 ? ` ×${String(items.length)}` : '';
  if (layer === 'deed') {
    const relation = dataset.relations.get(first.id);
    if (relation === undefined) return '';
    const label = dataset.types.get(relation.type)?.label ?? relation.type;
    return `${label}${count}${certainty(relation, dataset)}`;
  }
  const statement = dataset.statements.get(first.id);
  const about = statement?.about[first.index];
  if (statement === undefined || about === undefined) return '';
  const words = about.words ?? shortQuote(statement);
  const quote = words === undefined || items.length > 1 ? '' : ` “${words}”`;
  return `${aboutVerb(about, dataset)}${count}${quote}`;
}

function shortQuote({quote}: Statement): string | undefined {
  const [only, ...others] = quote;
  return only !== undefined && others.length === 0 && only.length <= SHORT_QUOTE ? only : undefined;
}

function certainty({status, by, verdict}: Relation, dataset: Dataset): string {
  if (verdict !== undefined) return ` (${verdict.value})`;
  if (status === 'reported') return '';
  if (status === 'claimed' && by.length > 0) return ` (says ${sentenceText(nameAll(by, dataset))})`;
  return ` (${status})`;
}

/**
 * The few words on a line: the verb, the shortest verbatim words, and how sure it is.
 */
import type {Dataset} from '../model/dataset.ts';
import type {Relation, Statement, Verdict} from '../model/document.ts';
import {aboutVerb, nameAll, sentenceLocale, sentenceText, targetPhrase} from '../model/sentence.ts';
import type {DrawnEdge, DrawnItem} from './drawing.ts';

/** Longest quotation that labels a line when the author has not chosen one, in characters. */
const SHORT_QUOTE = 40;

/**
 * Returns for instance `attacks`, `visits ×3`, `denounces “terrorist acts”`, `will leave (planned)`.
 * A line that ends on an agent because the deed is not drawn names the deed, lest it read as
 * words about the agent: `denounces the attacks: “terrorist acts”`, `denounces their acts ×2`.
 */
export function edgeLabel(
  {layer, items, count: total, fallback}: Pick<DrawnEdge, 'layer' | 'items' | 'count' | 'fallback'>,
  dataset: Dataset,
): string {
  const [first] = items;
  if (first === undefined) return '';
  const locale = sentenceLocale(dataset);
  const count = total > 1 ? ` ×${String(total)}` : '';
  if (layer === 'deed') {
    const relation = dataset.relations.get(first.id);
    if (relation === undefined) return '';
    const label = dataset.types.get(relation.type)?.label ?? relation.type;
    return `${label}${count}${certainty(relation, items, dataset)}`;
  }
  const statement = dataset.statements.get(first.id);
  const about = statement?.about[first.index];
  if (statement === undefined || about === undefined) return '';
  const words = about.words ?? shortQuote(statement);
  const quote = words === undefined || items.length > 1 ? '' : ` ${locale.quote(words)}`;
  const verb = aboutVerb(about, dataset);
  const deed = fallback ? ` ${hiddenDeed(items, about.on, dataset)}` : '';
  const verdict = statement.verdict === undefined ? '' : ` ${verdictLabel(statement.verdict, dataset)}`;
  return `${verb}${deed}${count}${deed !== '' && quote !== '' ? ':' : ''}${quote}${verdict}`;
}

function shortQuote({quote}: Statement): string | undefined {
  const [only, ...others] = quote;
  return only !== undefined && others.length === 0 && only.length <= SHORT_QUOTE ? only : undefined;
}

/** What a line to an agent is about: the one deed that is not drawn, or several. */
function hiddenDeed(items: readonly DrawnItem[], on: string, dataset: Dataset): string {
  const isSame = items.every(({id, index}) => dataset.statements.get(id)?.about[index]?.on === on);
  return isSame ? targetPhrase(on, dataset) : sentenceLocale(dataset).t('label-their-acts');
}

function certainty({status, by, verdict}: Relation, items: readonly DrawnItem[], dataset: Dataset): string {
  if (verdict !== undefined) return ` ${verdictLabel(verdict, dataset)}`;
  if (status === 'reported') return '';
  const locale = sentenceLocale(dataset);
  const claimants = new Set(items.map(({id}) => dataset.relations.get(id)?.by.join(' ')));
  // What one of them claims must not be put into the mouths of others.
  if (status === 'claimed' && by.length > 0 && claimants.size === 1)
    return ` ${locale.t('label-claimed-by', {who: sentenceText(nameAll(by, dataset))})}`;
  return ` ${locale.t(`label-${status}`)}`;
}

function verdictLabel({value}: Verdict, dataset: Dataset): string {
  const locale = sentenceLocale(dataset);
  return locale.t('label-verdict', {verdict: locale.t(`verdict-${value}`)});
}

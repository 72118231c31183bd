import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../model/dataset.ts';
import {speakersOf, type Pair} from '../../model/derived/choose-pair.ts';
import {compareActors, type Comparison} from '../../model/derived/compare-actors.ts';
import {positionsOnTargets} from '../../model/derived/positions.ts';
import type {Scope} from '../../model/derived/scope.ts';
import {selfContradictions, type SelfContradiction} from '../../model/derived/self-contradictions.ts';
import {statementThreads, type Thread} from '../../model/derived/statement-threads.ts';
import {targetPhrase} from '../../model/sentence.ts';
import {select} from '../../state/actions.ts';
import {comparePair} from '../../state/reading-actions.ts';
import {selectPair, selectVisible} from '../../state/selectors.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {stanceMark} from '../internal/stance-mark.styles.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {styles} from './actor-graph-compare.styles.ts';
import {renderIssues, renderOnly, renderStatementList, type Context} from './render-comparison.ts';
import {renderThread} from './render-thread.ts';

/** What two speakers say, computed once for a filter and a choice: most changes of the state are selections. */
interface Compared {
  readonly basis: readonly unknown[];
  readonly pair: Pair;
  readonly speakers: readonly string[];
  readonly comparison: Comparison;
  readonly threads: readonly Thread[];
  readonly turns: readonly {readonly speaker: string; readonly found: readonly SelfContradiction[]}[];
}

/**
 * Two speakers side by side: where they disagree, who answers whom, where one contradicts himself,
 * where they agree, and what only one of them speaks about.
 *
 * @tag actor-graph-compare
 * @summary Two speakers side by side, disagreement first.
 */
export class ActorGraphCompare extends PanelElement {
  static override styles = [tokens, controls, stanceMark, styles];

  #compared: Compared | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const {graph, selection} = this.state;
    if (graph === undefined) return nothing;
    const {dataset} = graph;
    const compared = this.#compare(dataset, selectVisible(this.state));
    if (compared === undefined) {
      return html`<p>${this.locale.t('too-few-speakers')}</p>`;
    }
    const {pair, speakers, comparison} = compared;
    const onSelect = (id: string) => {
      this.act(select(id));
    };
    const {locale} = this;
    const context: Context = {dataset, locale, pair, selection, onSelect};
    const {disagree, agree, beside} = comparison;
    return html`
      ${this.#renderChoice(pair, speakers, dataset)}
      ${disagree.length === 0 ? html`<p class="muted">${locale.t('no-disagreement')}</p>` : nothing}
      ${renderIssues('where-disagree', disagree, context)} ${renderThreads(compared.threads, context)}
      ${renderTurns(compared.turns, context)} ${renderIssues('where-agree', agree, context)}
      ${renderIssues('beside-each-other', beside, context)} ${renderOnly(comparison, context)}
    `;
  }

  #compare(dataset: Dataset, scope: Scope): Compared | undefined {
    const pair = selectPair(this.state);
    const basis = [dataset, scope, pair];
    if (this.#compared?.basis.every((part, i) => part === basis[i]) === true) return this.#compared;
    this.#compared = pair === undefined ? undefined : {basis, pair, ...compare(dataset, scope, pair)};
    return this.#compared;
  }

  #renderChoice(pair: Pair, speakers: readonly string[], dataset: Dataset): TemplateResult {
    const {locale} = this;
    const renderSelect = (side: keyof Pair, label: string) => {
      const onChange = (event: Event) => {
        const id = (event.target as HTMLSelectElement).value;
        const other = side === 'left' ? pair.right : pair.left;
        // Choosing the other one changes places.
        const rest = id === other ? pair[side] : other;
        this.act(comparePair(side === 'left' ? {left: id, right: rest} : {left: rest, right: id}));
      };
      return html`<label
        ><span class="muted">${label}</span>
        <select @change=${onChange} .value=${pair[side]}>
          ${speakers.map(
            id =>
              html`<option value=${id} .selected=${id === pair[side]}>${targetPhrase(id, dataset)}</option>`,
          )}
        </select></label
      >`;
    };
    return html`<div class="choice">
        ${renderSelect('left', locale.t('compare-whom'))} ${renderSelect('right', locale.t('compare-with'))}
      </div>
      <details>
        <summary>${locale.t('how-decided')}</summary>
        <p>${locale.t('compare-help')}</p>
      </details>`;
  }
}

function compare(dataset: Dataset, scope: Scope, {left, right}: Pair): Omit<Compared, 'basis' | 'pair'> {
  const positions = positionsOnTargets(dataset, scope);
  const own = dataset.document.statements.filter(
    ({id, by}) => scope.has(id) && (by.includes(left) || by.includes(right)),
  );
  return {
    speakers: speakersOf(dataset, scope),
    comparison: compareActors(dataset, scope, left, right),
    threads: statementThreads(own, dataset),
    turns: [left, right].map(speaker => ({
      speaker,
      found: selfContradictions(dataset, scope, speaker, positions.get(speaker)),
    })),
  };
}

function renderThreads(threads: readonly Thread[], context: Context): TemplateResult | typeof nothing {
  if (threads.length === 0) return nothing;
  return html`<section>
    <h3>${context.locale.t('who-answers')}</h3>
    ${threads.map(thread => renderThread(thread, context.pair.left, context))}
  </section>`;
}

/** What does not go together in the statements of one speaker. */
function renderTurns(turns: Compared['turns'], context: Context): TemplateResult {
  const {dataset, locale} = context;
  return html`${turns
    .filter(({found}) => found.length > 0)
    .map(
      ({speaker, found}) =>
        html`<section>
          <h3>${locale.t('turns', {name: targetPhrase(speaker, dataset)})}</h3>
          ${found.map(
            ({issue, statements}) =>
              html`<article>
                <h4>
                  <bdi
                    >${issue === undefined ? locale.t('two-contradict') : targetPhrase(issue, dataset)}</bdi
                  >
                </h4>
                ${renderStatementList(statements, context)}
              </article>`,
          )}
        </section>`,
    )}`;
}

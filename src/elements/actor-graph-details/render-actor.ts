/** An actor: who it is, what it says and does, what is said about and done to it. */
import {html, type TemplateResult} from 'lit';
import type {FilterSpec, NeighbourhoodGroup} from '../../filter/filter-spec.ts';
import type {Locale} from '../../locales/locale.ts';
import type {Actor} from '../../model/document.ts';
import {kindLabel} from '../internal/facet-labels.ts';
import {formatEvidence, renderPassiveRow} from '../internal/render-sentence.ts';
import {
  renderAddress,
  renderExtra,
  renderFact,
  renderParagraph,
  renderRelations,
  renderSaidAbout,
  renderSentences,
  renderStatements,
  renderText,
  type DetailsContext,
} from './render-parts.ts';

/** Shows only whom the actor reaches in so many steps; everything again with none. */
export type OnNeighbourhood = (group: NeighbourhoodGroup | undefined) => void;

export function renderActor(
  actor: Actor,
  context: DetailsContext,
  filter: FilterSpec,
  onNeighbourhood: OnNeighbourhood,
): TemplateResult {
  const {dataset, locale, onSelect} = context;
  const {id, name, kind, aliases, description, sameAs, evidence, extra} = actor;
  const relations = dataset.relationsOf.get(id) ?? [];
  const does = relations.filter(({from, between}) => from.includes(id) || between.includes(id));
  const suffers = relations.filter(({to}) => to.includes(id));
  const onDeeds = does.flatMap(deed =>
    (dataset.saidAbout.get(deed.id) ?? []).map(({statement}) => statement),
  );
  return html`
    <h2 class="title">${renderText(name, context)}</h2>
    <p class="muted">${kindLabel(kind, locale)}</p>
    ${renderParagraph(description, context)}
    <dl>
      ${renderFact(locale.t('also-called'), aliases.length === 0 ? undefined : locale.list(aliases))}
      ${renderFact(locale.t('named-in'), formatEvidence(evidence, dataset, locale))}
      ${sameAs.map(address => renderFact(locale.t('same-as'), renderAddress(address)))}
      ${renderExtra(extra, locale)}
    </dl>
    ${renderNeighbourhood(id, filter, locale, onNeighbourhood)}
    ${renderStatements('says', dataset.statementsBy.get(id) ?? [], context)}
    ${renderRelations('does', does, context)}
    ${renderSentences('done-to', suffers, context, item => renderPassiveRow(item, dataset, onSelect, locale))}
    ${renderSaidAbout(id, 'spoken-about', context)}
    ${renderStatements('deeds-spoken-about', [...new Set(onDeeds)], context)}
  `;
}

const STEPS = [1, 2, 3];
const DIRECTIONS = ['both', 'out', 'in'] as const;

/** Narrows the picture to those around the actor. */
function renderNeighbourhood(
  id: string,
  {groups}: FilterSpec,
  locale: Locale,
  onNeighbourhood: OnNeighbourhood,
): TemplateResult {
  const current = groups.find(group => 'steps' in group && group.of.length === 1 && group.of[0] === id);
  const {steps = 0, direction = 'both'} = current !== undefined && 'steps' in current ? current : {};
  const set = (change: {steps?: number; direction?: NeighbourhoodGroup['direction']}) => {
    const next = {by: 'neighbourhood' as const, of: [id], steps, direction, ...change};
    onNeighbourhood(next.steps === 0 ? undefined : next);
  };
  const onSteps = (event: Event) => {
    set({steps: Number((event.target as HTMLSelectElement).value)});
  };
  const onDirection = (event: Event) => {
    set({direction: (event.target as HTMLSelectElement).value as NeighbourhoodGroup['direction']});
  };
  return html`<div class="neighbourhood">
    <label>
      ${locale.t('show')}
      <select @change=${onSteps}>
        <option value="0" ?selected=${steps === 0}>${locale.t('everyone')}</option>
        ${STEPS.map(
          count =>
            html`<option value=${count} ?selected=${steps === count}>
              ${locale.t('within-steps', {count})}
            </option>`,
        )}
      </select>
    </label>
    <label ?hidden=${steps === 0}>
      ${locale.t('going')}
      <select @change=${onDirection}>
        ${DIRECTIONS.map(
          option =>
            html`<option value=${option} ?selected=${direction === option}>
              ${locale.t(`direction-${option}`)}
            </option>`,
        )}
      </select>
    </label>
  </div>`;
}

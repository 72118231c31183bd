/** An actor: who it is, what it says and does, what is said about and done to it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {FilterSpec, NeighbourhoodGroup} from '../../filter/filter-spec.ts';
import type {Dataset} from '../../model/dataset.ts';
import type {Actor} from '../../model/document.ts';
import {kindLabel} from '../internal/facet-labels.ts';
import {formatEvidence, renderPassiveRow, type SelectById} from '../internal/render-sentence.ts';
import {
  renderAddress,
  renderExtra,
  renderFact,
  renderRelations,
  renderSaidAbout,
  renderSentences,
  renderStatements,
} from './render-parts.ts';

/** What the reader can do with an actor. */
export interface ActorActions {
  readonly onSelect: SelectById;
  /** Show only whom the actor reaches in this many steps; everything again with none. */
  onNeighbourhood(group: NeighbourhoodGroup | undefined): void;
}

export function renderActor(
  actor: Actor,
  dataset: Dataset,
  filter: FilterSpec,
  {onSelect, onNeighbourhood}: ActorActions,
): TemplateResult {
  const {id, name, kind, aliases, description, sameAs, evidence, extra} = actor;
  const relations = dataset.relationsOf.get(id) ?? [];
  const does = relations.filter(({from, between}) => from.includes(id) || between.includes(id));
  const suffers = relations.filter(({to}) => to.includes(id));
  const onDeeds = does.flatMap(deed =>
    (dataset.saidAbout.get(deed.id) ?? []).map(({statement}) => statement),
  );
  return html`
    <h2 class="title"><bdi>${name}</bdi></h2>
    <p class="muted">${kindLabel(kind)}</p>
    ${description === undefined ? nothing : html`<p class="description" dir="auto">${description}</p>`}
    <dl>
      ${renderFact('Also called', aliases.join(', '))}
      ${renderFact('Named in', formatEvidence(evidence, dataset))}
      ${sameAs.map(address => renderFact('Same as', renderAddress(address)))} ${renderExtra(extra)}
    </dl>
    ${renderNeighbourhood(id, filter, onNeighbourhood)}
    ${renderStatements('Says', dataset.statementsBy.get(id) ?? [], dataset, onSelect)}
    ${renderRelations('Does', does, dataset, onSelect)}
    ${renderSentences('Is done to', suffers, item => renderPassiveRow(item, dataset, onSelect))}
    ${renderSaidAbout(id, 'Is spoken about', dataset, onSelect)}
    ${renderStatements('What it does is spoken about', [...new Set(onDeeds)], dataset, onSelect)}
  `;
}

const STEPS = [1, 2, 3];
const DIRECTIONS = [
  {direction: 'both', label: 'either way'},
  {direction: 'out', label: 'outwards'},
  {direction: 'in', label: 'inwards'},
] as const;

/** Narrows the picture to those around the actor. */
function renderNeighbourhood(
  id: string,
  {groups}: FilterSpec,
  onNeighbourhood: ActorActions['onNeighbourhood'],
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
      Show
      <select @change=${onSteps}>
        <option value="0" ?selected=${steps === 0}>everyone</option>
        ${STEPS.map(
          count =>
            html`<option value=${count} ?selected=${steps === count}>
              only within ${count} ${count === 1 ? 'step' : 'steps'}
            </option>`,
        )}
      </select>
    </label>
    <label ?hidden=${steps === 0}>
      going
      <select @change=${onDirection}>
        ${DIRECTIONS.map(
          option =>
            html`<option value=${option.direction} ?selected=${direction === option.direction}>
              ${option.label}
            </option>`,
        )}
      </select>
    </label>
  </div>`;
}

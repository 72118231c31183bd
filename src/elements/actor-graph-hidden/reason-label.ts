/** What a reason for being hidden is called: the group of the legend that refuses, and the value. */
import type {FilterGroup} from '../../filter/filter-spec.ts';
import type {Reason} from '../../filter/why-hidden.ts';
import type {Locale} from '../../locales/locale.ts';
import type {Dataset} from '../../model/dataset.ts';
import {facetLabel} from '../internal/facet-labels.ts';

/** `view` is the title of the prepared view, if one is shown. */
export function reasonLabel(
  reason: Reason,
  dataset: Dataset,
  view: string | undefined,
  locale: Locale,
): string {
  switch (reason.kind) {
    case 'value': {
      const {by} = reason.group;
      const name = locale.t(`reason-${by}`);
      if (reason.value === undefined) return locale.t('reason-no-value', {name});
      return locale.t('reason-value', {name, value: facetLabel(by, reason.value, dataset, locale)});
    }
    case 'group':
      return groupLabel(reason.group, dataset, view, locale);
    default:
      return locale.t(`reason-${reason.kind}`);
  }
}

function groupLabel(group: FilterGroup, dataset: Dataset, view: string | undefined, locale: Locale): string {
  if ('query' in group) return locale.t('reason-words', {words: group.query});
  if ('steps' in group) {
    const names = locale.list(group.of.map(id => dataset.actors.get(id)?.name ?? id));
    return locale.t('reason-far', {count: group.steps, names});
  }
  if (group.by === 'only')
    return view === undefined ? locale.t('reason-not-chosen') : locale.t('reason-not-in-view', {title: view});
  return locale.t('span' in group && group.undated === 'only' ? 'reason-dated' : 'reason-dates');
}

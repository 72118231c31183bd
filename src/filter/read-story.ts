/**
 * Reads the steps of a graph's story: which view each plays in, and what it brings out.
 */
import type {Dataset} from '../model/dataset.ts';
import type {StoryStep} from '../model/document.ts';
import {atOrigin, type Problem} from '../model/problem.ts';
import {DEFAULT_FILTER, type FilterSpec} from './filter-spec.ts';
import {parseFilter} from './parse-filter.ts';
import {unknownNames, type ReadView} from './read-views.ts';

/** A step whose filter has been understood. */
export interface ReadStep {
  readonly step: StoryStep;
  /** The view whose places and items are the backdrop; nothing in a graph without views. */
  readonly viewId: string | undefined;
  readonly filter: FilterSpec;
}

/** Returns the steps, and what is wrong with their filters. */
export function readStory(
  dataset: Dataset,
  views: readonly ReadView[],
): {story: ReadStep[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const story = dataset.document.story.map((step, i): ReadStep => {
    const stage = views.find(({view}) => view.id === step.view) ?? views[0];
    const viewId = stage?.view.id;
    if (step.filter == null) return {step, viewId, filter: stage?.filter ?? DEFAULT_FILTER};
    const origin = dataset.document.origins?.story[i] ?? {index: i};
    const keys = ['story', origin.index, 'filter'];
    const {spec, problems: wrong} = parseFilter(step.filter, keys);
    problems.push(...[...wrong, ...unknownNames(spec, dataset, keys)].map(found => atOrigin(found, origin)));
    return {step, viewId, filter: spec};
  });
  return {story, problems};
}

/** What the closed vocabularies are called in the interface. */
import type {FacetName} from '../../filter/filter-spec.ts';
import type {Dataset} from '../../model/dataset.ts';

const LABELS: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  layer: {deed: 'Did', said: 'Said'},
  category: {
    'material-conflict': 'Conflict in deeds',
    'verbal-conflict': 'Conflict in words',
    'verbal-cooperation': 'Cooperation in words',
    'material-cooperation': 'Cooperation in deeds',
    structural: 'Structure',
  },
  stance: {for: 'For', against: 'Against', neutral: 'Neutral', mixed: 'For and against'},
  status: {
    reported: 'Reported',
    claimed: 'Claimed',
    planned: 'Planned',
    inferred: 'Inferred',
    denied: 'Denied',
  },
};

/** Returns the name of a facet's value: the file's own for types, topics and speakers. */
export function facetLabel(facet: FacetName, value: string, dataset: Dataset): string {
  const own: Partial<Record<FacetName, string | undefined>> = {
    type: dataset.types.get(value)?.label,
    topic: dataset.topics.get(value)?.label,
    speaker: dataset.actors.get(value)?.name,
  };
  return own[facet] ?? LABELS[facet]?.[value] ?? kindLabel(value);
}

/** Returns "Armed group" for `armed-group`. */
export function kindLabel(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

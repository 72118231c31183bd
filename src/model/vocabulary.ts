/**
 * The closed lists of the format, and the actor kinds that every file may use undeclared.
 */

/** Quad classes of the CAMEO and PLOVER event ontologies, plus structure. The order is the legend's. */
export const CATEGORIES = [
  'material-conflict',
  'verbal-conflict',
  'verbal-cooperation',
  'material-cooperation',
  'structural',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the speaker's words are to a target. */
export const STANCES = ['for', 'against', 'neutral', 'mixed'] as const;
export type Stance = (typeof STANCES)[number];

/** How sure the source is that it happened or was said. */
export const STATUSES = ['reported', 'claimed', 'planned', 'inferred', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** What became of a claim. */
export const VERDICTS = ['confirmed', 'disputed', 'disproved'] as const;
export type VerdictValue = (typeof VERDICTS)[number];

/** Actor kinds known to the picture and the legend. A file may add its own. */
export const ACTOR_KINDS = [
  'person',
  'government',
  'state',
  'armed-group',
  'military',
  'coalition',
  'organisation',
  'collective',
  'base',
  'place',
  'event',
  'document',
] as const;

/** Of these kinds, what nobody expects to say anything. */
export const SILENT_KINDS: readonly string[] = ['base', 'place', 'event', 'document'];

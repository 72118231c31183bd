/**
 * What a derived figure counts: the part of a graph that the reader sees. A filter's result fits
 * as it is; this folder knows no filters.
 */
export interface Scope {
  /** Whether the actor, relation or statement counts. */
  has(id: string): boolean;
  /** Whether what the statement says on its `index`-th target counts. */
  hasTarget(statementId: string, index: number): boolean;
}

/** The whole graph. */
export const EVERYTHING: Scope = {has: () => true, hasTarget: () => true};

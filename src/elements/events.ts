/**
 * Every public event. They bubble and cross shadow boundaries; none can be cancelled.
 */
import type {FilterSpec} from '../filter/filter-spec.ts';
import type {ActorGraphError} from '../model/errors.ts';
import type {Problem} from '../model/problem.ts';

const PUBLIC = {bubbles: true, composed: true} as const;

/** Fired once after a source has been read and is shown, though it may have problems. */
export class ActorGraphLoadEvent extends Event {
  static readonly type = 'actor-graph-load';
  /** What is wrong with the file. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(ActorGraphLoadEvent.type, PUBLIC);
    this.problems = problems;
  }
}

/** Fired once after a source turned out not to be showable. */
export class ActorGraphErrorEvent extends Event {
  static readonly type = 'actor-graph-error';
  readonly error: ActorGraphError;

  constructor(error: ActorGraphError) {
    super(ActorGraphErrorEvent.type, PUBLIC);
    this.error = error;
  }
}

/** Fired after the reader has selected something, or nothing. Silent when a script selects. */
export class ActorGraphSelectEvent extends Event {
  static readonly type = 'actor-graph-select';
  /** Id of the selected actor, relation or statement. */
  readonly selected: string | undefined;

  constructor(selected: string | undefined) {
    super(ActorGraphSelectEvent.type, PUBLIC);
    this.selected = selected;
  }
}

/** Fired after the reader has changed the filter or the view. Silent when a script does. */
export class ActorGraphFilterEvent extends Event {
  static readonly type = 'actor-graph-filter';
  readonly filter: FilterSpec;
  /** Id of the prepared view, if the picture follows one. */
  readonly view: string | undefined;

  constructor(filter: FilterSpec, view: string | undefined) {
    super(ActorGraphFilterEvent.type, PUBLIC);
    this.filter = filter;
    this.view = view;
  }
}

/** By their names; they bubble, so that whatever is around an explorer hears them too. */
export interface ActorGraphEventMap {
  'actor-graph-load': ActorGraphLoadEvent;
  'actor-graph-error': ActorGraphErrorEvent;
  'actor-graph-select': ActorGraphSelectEvent;
  'actor-graph-filter': ActorGraphFilterEvent;
}

declare global {
  /* eslint-disable @typescript-eslint/no-empty-object-type -- merged into those of the browser */
  interface HTMLElementEventMap extends ActorGraphEventMap {}
  interface DocumentEventMap extends ActorGraphEventMap {}
  interface WindowEventMap extends ActorGraphEventMap {}
  /* eslint-enable @typescript-eslint/no-empty-object-type */
}

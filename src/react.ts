/**
 * Types of the tags in JSX, for React 19: `import type {} from 'actor-graph/react'`. React sets what is a
 * property of an element as a property, and listens to `onactor-graph-select` as to any event; it only has
 * to know their names.
 */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {
  ActorGraph,
  ActorGraphErrorEvent,
  ActorGraphFilterEvent,
  ActorGraphLoadEvent,
  ActorGraphSelectEvent,
  ActorGraphTag,
} from './index.ts';

/** What every HTML element takes, `ref`, `key` and children too. */
type Html<TElement> = DetailedHTMLProps<HTMLAttributes<TElement>, TElement>;

type Shown = 'src' | 'data' | 'view' | 'filter' | 'selected' | 'start' | 'permalink' | 'htmlFor';
type Way = 'theme' | 'layout' | 'loading' | 'workerUrl' | 'embedScript' | 'embedFrame';
type Switch = 'noFilter' | 'noDetails' | 'noSearch' | 'noTimeline' | 'noEmbed';

export type ActorGraphProps = Html<ActorGraph> &
  Partial<Pick<ActorGraph, Shown | Way | Switch>> & {
    readonly 'onactor-graph-load'?: (event: ActorGraphLoadEvent) => void;
    readonly 'onactor-graph-error'?: (event: ActorGraphErrorEvent) => void;
    readonly 'onactor-graph-select'?: (event: ActorGraphSelectEvent) => void;
    readonly 'onactor-graph-filter'?: (event: ActorGraphFilterEvent) => void;
  };

type Panel<TElement> = Html<TElement> &
  (TElement extends {store: infer TStore} ? {readonly store?: TStore} : unknown);

type Tags = {
  [TTag in ActorGraphTag]: TTag extends 'actor-graph' ? ActorGraphProps : Panel<HTMLElementTagNameMap[TTag]>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name React gives it
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into React's own
    interface IntrinsicElements extends Tags {}
  }
}

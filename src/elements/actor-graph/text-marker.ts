/**
 * Connects an explorer with the text that its `for` names: what is selected is marked and
 * scrolled to there, and what the reader points at there is brought out in the picture.
 *
 * The text is the host's: it is read, observed and listened to, and never written.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {select, setUnfound} from '../../state/actions.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {selectVisible} from '../../state/selectors.ts';
import type {Cause} from '../../state/store.ts';
import type {ExplorerStore} from '../internal/store-context.ts';
import {canHighlight, PassageHighlights} from './passage-highlights.ts';
import {isInView, scrollToRange} from './scroll-to-range.ts';
import {TextBeside, toRange} from './text-beside.ts';

type Host = ReactiveControllerHost &
  HTMLElement & {readonly htmlFor: string | undefined; readonly store: ExplorerStore};

const CONTROLS = 'a, button, input, select, textarea, label, summary, [contenteditable], [role=button]';

export class TextMarker implements ReactiveController {
  readonly #host: Host;
  readonly #onPoint: (ids: readonly string[]) => void;
  readonly #observer = new MutationObserver(records => {
    const target = this.#target;
    if (
      target !== this.#findTarget() ||
      records.some(({target: changed}) => target?.contains(changed) === true)
    )
      this.#refresh(true);
  });
  #id: string | undefined;
  #target: Element | undefined;
  #text: TextBeside | undefined;
  #highlights: PassageHighlights | undefined;
  #graph: ExplorerState['graph'];
  #running: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #frame = 0;
  #isStale = false;
  #wantsScroll = false;
  #pointer: {readonly x: number; readonly y: number} | undefined;
  #pointed: readonly string[] = [];
  #pointerFrame = 0;

  constructor(host: Host, onPoint: (ids: readonly string[]) => void) {
    this.#host = host;
    this.#onPoint = onPoint;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#host.store.subscribe(this.#stateChanged);
    this.#observe();
  }

  hostUpdated(): void {
    if (this.#id === this.#host.htmlFor) return;
    this.#observe();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#leave();
  }

  #observe(): void {
    this.#id = this.#host.htmlFor;
    this.#observer.disconnect();
    if (this.#id === undefined && this.#target === undefined) return;
    // The target may come, go, or be exchanged at any time, and its text may change: one observer sees it all.
    for (const root of this.#id === undefined ? [] : new Set([this.#host.getRootNode(), document])) {
      this.#observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ['id', 'class', 'hidden'],
      });
    }
    this.#refresh(true);
  }

  #findTarget(): Element | undefined {
    if (this.#id === undefined || this.#id === '') return undefined;
    const root = this.#host.getRootNode();
    const near = root instanceof ShadowRoot ? root.getElementById(this.#id) : null;
    return near ?? document.getElementById(this.#id) ?? undefined;
  }

  /** At the next frame, however often it is asked for until then. */
  #refresh(isStale: boolean): void {
    this.#isStale ||= isStale;
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isStale || this.#graph !== this.#host.store.state.graph) this.#read();
      else if (this.#running === undefined) this.#mark();
    });
  }

  #read(): void {
    this.#isStale = false;
    const {store} = this.#host;
    const target = this.#findTarget();
    if (target !== this.#target) {
      this.#leave();
      if (target !== undefined) this.#enter(target);
    }
    this.#graph = store.state.graph;
    this.#running?.abort();
    this.#running = undefined;
    if (target === undefined || this.#graph === undefined) {
      this.#text = undefined;
      this.#mark();
      store.update(setUnfound(new Map()));
      return;
    }
    const text = new TextBeside(target, rootOf(target));
    const {statements, relations} = this.#graph.dataset.document;
    const running = new AbortController();
    this.#running = running;
    text.match([...statements, ...relations], running.signal).then(
      () => {
        if (running.signal.aborted) return;
        this.#running = undefined;
        this.#text = text;
        this.#mark();
        store.update(setUnfound(text.unfound));
      },
      (reason: unknown) => {
        if (!running.signal.aborted) reportError(reason);
      },
    );
  }

  #enter(target: Element): void {
    this.#target = target;
    if (!canHighlight()) return;
    this.#highlights = new PassageHighlights(rootOf(target));
    target.addEventListener('click', this.#onClick);
    target.addEventListener('mousemove', this.#onMove);
    target.addEventListener('mouseleave', this.#onLeave);
  }

  #leave(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#highlights?.release();
    this.#highlights = undefined;
    this.#text = undefined;
    cancelAnimationFrame(this.#pointerFrame);
    this.#pointerFrame = 0;
    this.#point([]);
    this.#target?.removeEventListener('click', this.#onClick);
    this.#target?.removeEventListener('mousemove', this.#onMove);
    this.#target?.removeEventListener('mouseleave', this.#onLeave);
    this.#target = undefined;
  }

  #mark(): void {
    const text = this.#text;
    const {selection} = this.#host.store.state;
    const current = text?.wordsOf(selection) ?? [];
    // A whole line is less than words: it is marked as softly as those that are not selected.
    const line = text?.lineOf(selection) ?? [];
    const quoted =
      text === undefined ? [] : [...text.ids].filter(this.#isMarked).flatMap(id => text.wordsOf(id));
    this.#highlights?.mark('quote', [...quoted, ...line]);
    this.#highlights?.mark('current', current);
    if (text === undefined || !this.#wantsScroll) return;
    this.#wantsScroll = false;
    const [first, ...more] = (current.length > 0 ? current : line).map(toRange);
    if (first !== undefined && ![first, ...more].some(isInView)) scrollToRange(first);
  }

  /** Whether the words of a sentence are marked: what the filter shows is, and what is selected. */
  readonly #isMarked = (id: string): boolean => {
    const {state} = this.#host.store;
    return id === state.selection || selectVisible(state).has(id);
  };

  readonly #stateChanged = (next: ExplorerState, previous: ExplorerState, cause: Cause) => {
    // A page that opens with a selection must not jump: only what the reader does scrolls.
    if (next.selection !== previous.selection) this.#wantsScroll = cause === 'reader';
    if (this.#target === undefined) return;
    const keys = ['graph', 'filter', 'selection'] as const;
    if (keys.some(key => next[key] !== previous[key])) this.#refresh(false);
  };

  readonly #onClick = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.defaultPrevented || this.#isElsewhere(event)) return;
    // Whoever selects text in order to copy it wants nothing from the graph.
    if (getSelection()?.isCollapsed === false) return;
    const ids = this.#text?.idsAt(event.clientX, event.clientY, this.#isMarked) ?? [];
    const {store} = this.#host;
    // Words of several sentences: each click goes on to the next one.
    const id = ids[(ids.indexOf(store.state.selection ?? '') + 1) % ids.length];
    if (id === undefined) return;
    store.update(select(id), 'reader');
    this.#wantsScroll = false;
  };

  readonly #onMove = (event: Event) => {
    if (!(event instanceof MouseEvent)) return;
    this.#pointer = this.#isElsewhere(event) ? undefined : {x: event.clientX, y: event.clientY};
    if (this.#pointerFrame !== 0) return;
    this.#pointerFrame = requestAnimationFrame(() => {
      this.#pointerFrame = 0;
      const at = this.#pointer;
      this.#point(at === undefined ? [] : (this.#text?.idsAt(at.x, at.y, this.#isMarked) ?? []));
    });
  };

  readonly #onLeave = () => {
    cancelAnimationFrame(this.#pointerFrame);
    this.#pointerFrame = 0;
    this.#point([]);
  };

  /** On the explorer, if it stands in the text, or on a control of the host's. */
  #isElsewhere(event: Event): boolean {
    const path = event.composedPath();
    return path
      .slice(0, path.indexOf(this.#target as EventTarget))
      .some(part => part === this.#host || (part instanceof Element && part.matches(CONTROLS)));
  }

  #point(ids: readonly string[]): void {
    if (ids.join('\n') === this.#pointed.join('\n')) return;
    this.#pointed = ids;
    this.#onPoint(ids);
  }
}

function rootOf(target: Element): Document | ShadowRoot {
  const root = target.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

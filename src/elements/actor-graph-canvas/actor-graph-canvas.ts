import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {select} from '../../state/actions.ts';
import {
  MORE_ACTORS,
  setShare,
  showGroups,
  showMoreActors,
  showMoreOf,
  toggleGroup,
} from '../../state/picture-actions.ts';
import {selectIsChosen, selectPicture, type SelectedPicture} from '../../state/select-picture.ts';
import {selectBackdrop, selectView, selectVisible} from '../../state/selectors.ts';
import {buildDrawing} from '../../view/build-drawing.ts';
import {buildOverview, MOST_GROUPS} from '../../view/build-overview.ts';
import type {Drawing} from '../../view/drawing.ts';
import {makeFigure, type Caption, type FigureOptions} from '../../view/figure.ts';
import {GraphView} from '../../view/graph-view.ts';
import type {Scene} from '../../view/scene.ts';
import {LAYOUTS, type LayoutName} from '../../view/layout.ts';
import {createMeasureFont} from '../../view/measure-text.ts';
import {ZOOM_STEP} from '../../view/picture-viewport.ts';
import type {WorkerAddress} from '../../view/place-finder.ts';
import {readPicture} from '../../view/read-shapes.ts';
import type {Figure} from '../../view/shapes.ts';
import {readTheme} from '../../view/theme.ts';
import {textConverter} from '../internal/attribute-converters.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {whenGone} from '../internal/when-gone.ts';
import {ViewportController} from '../internal/viewport-controller.ts';
import {isItemShown} from './is-item-shown.ts';
import {styles} from './actor-graph-canvas.styles.ts';

/** What the reader's system may change about colours while the page is open. */
const COLOUR_QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
];

/** What has to be held down for the wheel to zoom, as its keyboard calls it. */
const MODIFIER = /Mac|iPhone|iPad/.test(typeof navigator === 'undefined' ? '' : navigator.userAgent)
  ? '⌘'
  : 'Ctrl';

/**
 * Draws what is visible, and reports what the reader points at.
 *
 * @tag actor-graph-canvas
 * @summary The picture: actors as nodes, deeds as solid arrows, statements as dashed lines.
 * @csspart canvas - The box that Cytoscape draws in.
 * @csspart tools - The buttons for zooming and tidying up.
 */
export class ActorGraphCanvas extends PanelElement {
  static override styles = [tokens, controls, styles];

  /** How actors are arranged that have no place of the author’s: `force` (default) or `concentric`, most linked in the middle. */
  @property({converter: textConverter}) layout: LayoutName | undefined;
  /**
   * Address of actor-graph-worker.js, which then finds places for nodes beside the page. Without it, and wherever
   * it cannot be used, they are found on the page, a few milliseconds at a time.
   */
  @property({converter: textConverter, attribute: 'worker-url'}) workerUrl: WorkerAddress | undefined;

  readonly #box = createRef<HTMLElement>();
  readonly #probe = createRef<HTMLElement>();
  #view: GraphView | undefined;
  #resizes: ResizeObserver | undefined;
  #colours: readonly MediaQueryList[] = [];
  readonly #viewport = new ViewportController(this, {
    onNear: () => {
      this.#wake();
    },
    onGone: () => {
      void this.#sleep();
    },
  });
  /** Cytoscape is unmounted, because nobody sees the picture. */
  #isAsleep = false;
  #open: ReadonlySet<string> = new Set();
  #drawn: readonly unknown[] = [];
  #settled: Promise<void> = Promise.resolve();

  /** Resolves when the picture is up to date and nothing moves. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Where the drawn actors are, by id: for an author to paste into a view's `positions`. */
  get positions(): Record<string, [number, number]> {
    return this.#view?.positions ?? {};
  }

  /** Draws again with the colours and the font that apply now. */
  refreshTheme(): void {
    const probe = this.#probe.value;
    if (probe === undefined || this.#view === undefined || this.#isAsleep) return;
    const view = this.#view;
    view.setTheme(readTheme(probe));
    // Another font has other sizes: everything is placed anew, and fits again.
    this.#settled = view.show(this.#scene(this.#box.value!), false).then(() => {
      if (this.#view === view) view.resize();
    });
  }

  /** Shows all of the picture. */
  fit(): void {
    if (!this.#isAsleep) this.#view?.fit();
  }

  /** Shows what of the picture lies so many pixels further to the right and down. */
  pan(right: number, down: number): void {
    if (!this.#isAsleep) this.#view?.panBy(right, down);
  }

  /** Makes the picture larger by a factor, or smaller by one below 1, about its middle. */
  zoomBy(factor: number): void {
    if (!this.#isAsleep) this.#view?.zoomBy(factor);
  }

  /** Brings items out by id, as if the reader pointed at them here; an empty list ends it. */
  point(ids: readonly string[]): void {
    if (!this.#isAsleep) this.#view?.point(ids);
  }

  /** Whether Cytoscape draws: not before there is something to draw, and not while nobody sees it. */
  get isDrawing(): boolean {
    return this.#view !== undefined && !this.#isAsleep;
  }

  /** Resolves with what is drawn as a figure that can be saved; with nothing as long as nothing is drawn. */
  async figure(caption: Caption, options: FigureOptions = {}): Promise<Figure | undefined> {
    // Cytoscape knows where lines run only while it draws.
    this.#wake();
    await this.#settled;
    const probe = this.#probe.value;
    if (probe === undefined || this.#view === undefined) return undefined;
    const measure = createMeasureFont();
    const picture = readPicture(this.#view.cy, options.area ?? 'screen', measure);
    const figure = makeFigure(picture, caption, options, readTheme(probe), measure);
    if (!this.#viewport.isNear) void this.#sleep();
    return figure;
  }

  /** The renderer's own object, for tests and for hosts that know what they do. */
  get view(): GraphView | undefined {
    return this.#view;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#colours = COLOUR_QUERIES.map(query => matchMedia(query));
    for (const query of this.#colours) query.addEventListener('change', this.#onColours);
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
    for (const query of this.#colours) query.removeEventListener('change', this.#onColours);
    whenGone(this, () => {
      this.#unmount();
    });
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#show();
  }

  protected override render(): TemplateResult {
    const {graph, status} = this.state;
    const {actor} = selectVisible(this.state).counts;
    const empty = graph !== undefined && actor.shown === 0;
    return html`
      <div class="canvas" part="canvas" ${ref(this.#box)} aria-hidden="true" dir="ltr"></div>
      <span ${ref(this.#probe)} hidden></span>
      ${empty ? html`<div class="message">${this.locale.t('nothing-passes')}</div>` : nothing}
      ${status === 'loading' && graph === undefined ? html`<div class="message">${this.locale.t('loading')}</div>` : nothing}
      ${graph === undefined ? nothing : html`<div class="strip">${this.#renderNote()} ${this.#renderTools()}</div>`}
    `;
  }

  /** What is not drawn, and how to see it; else, how to move the picture. */
  #renderNote(): TemplateResult {
    const picture = selectPicture(this.state);
    if (picture === undefined || !selectIsChosen(this.state)) {
      return html`<p class="muted gestures">${this.locale.t('gestures', {key: MODIFIER})}</p>`;
    }
    return html`<p class="note">${this.#describe(picture)} ${this.#renderChoices(picture)}</p>`;
  }

  #describe({chosen, groups}: SelectedPicture): string {
    const count = selectBackdrop(this.state).counts.actor.shown;
    const actors = this.locale.t('actors', {count});
    if (groups !== undefined) {
      const drawn = Math.min(MOST_GROUPS, groups.communities.length);
      return this.locale.t('drawn-groups', {drawn, groups: groups.communities.length, actors});
    }
    const {omitted} = chosen;
    return this.locale.t('drawn-part', {drawn: count - omitted.actors, actors, lines: omitted.lines});
  }

  #renderChoices({chosen, groups}: SelectedPicture): TemplateResult {
    const button = (text: string, act: () => void) =>
      html`<button class="button" @click=${act}>${text}</button>`;
    const more =
      chosen.omitted.actors > 0
        ? button(this.locale.t('draw-more-actors', {count: MORE_ACTORS}), () => {
            this.act(showMoreActors);
          })
        : nothing;
    if (groups === undefined) {
      return html`${more}
      ${button(this.locale.t('draw-groups'), () => {
        this.act(showGroups(true));
      })}`;
    }
    const close =
      groups.opened.size > 0
        ? button(this.locale.t('close-groups'), () => {
            this.act(showGroups(true));
          })
        : nothing;
    // Whoever is in no opened group stays in his own, however many more are drawn.
    const inside = groups.communities.filter(({id}) => groups.opened.has(id));
    const hasMore = inside.some(({members}) => members.some(id => !chosen.drawn.has(id)));
    return html`${close} ${hasMore ? more : nothing}
    ${button(this.locale.t('draw-actors'), () => {
      this.act(showGroups(false));
    })}`;
  }

  #renderTools(): TemplateResult {
    const {locale} = this;
    const tool = (label: string, icon: TemplateResult, act: () => void) => html`
      <button class="button" title=${label} aria-label=${label} @click=${act}>
        <svg viewBox="0 0 20 20" aria-hidden="true">${icon}</svg>
      </button>
    `;
    return html`
      <div class="tools" part="tools" role="group" aria-label=${locale.t('picture')}>
        ${tool(locale.t('zoom-in'), svg`<path d="M10 4v12M4 10h12"/>`, () => {
          this.zoomBy(ZOOM_STEP);
        })}
        ${tool(locale.t('zoom-out'), svg`<path d="M4 10h12"/>`, () => {
          this.zoomBy(1 / ZOOM_STEP);
        })}
        ${tool(locale.t('fit'), svg`<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/>`, () => this.#view?.fit())}
        ${tool(
          locale.t('tidy'),
          svg`<path d="M10 3v3M10 14v3M3 10h3M14 10h3M5 5l2 2M13 13l2 2M5 15l2-2M13 7l2-2"/>`,
          () => {
            this.#settled = this.#view?.tidy() ?? Promise.resolve();
          },
        )}
      </div>
    `;
  }

  readonly #onColours = () => {
    this.refreshTheme();
  };

  /** Stops drawing once all is at rest, unless the reader is back by then. */
  async #sleep(): Promise<void> {
    await this.#settled;
    if (this.#viewport.isNear || this.#isAsleep || !this.isConnected) return;
    this.#view?.pause();
    this.#isAsleep = this.#view !== undefined;
  }

  #wake(): void {
    if (!this.#isAsleep) return;
    this.#isAsleep = false;
    this.#view?.resume(this.#box.value!, readTheme(this.#probe.value!));
    // What has changed meanwhile has not been drawn.
    this.#show();
  }

  #observe(): void {
    const box = this.#box.value;
    if (box === undefined) return;
    this.#resizes ??= new ResizeObserver(() => {
      // A box without size would put every node on one point: wait until it has one.
      if (this.#view === undefined) this.#show();
      else if (!this.#isAsleep) this.#view.resize();
    });
    this.#resizes.observe(box);
    box.addEventListener('wheel', this.#onWheel, {passive: false, capture: true});
  }

  /** The wheel scrolls the page; with Ctrl or ⌘ it zooms, as a pinch on a trackpad does. */
  readonly #onWheel = (event: WheelEvent) => {
    // Cytoscape listens on the same box, after us; it would zoom and keep the page from scrolling.
    event.stopImmediatePropagation();
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const {left, top} = this.#box.value!.getBoundingClientRect();
    const at = {x: event.clientX - left, y: event.clientY - top};
    this.#view?.zoomBy(Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) / 100), at);
  };

  #show(): void {
    const box = this.#box.value;
    const {graph, selection} = this.state;
    if (box === undefined || box.clientWidth === 0 || box.clientHeight === 0 || this.#isAsleep) return;
    if (graph === undefined) {
      this.#unmount();
      return;
    }
    this.#view ??= new GraphView(box, readTheme(this.#probe.value!), {
      onSelect: id => {
        this.act(select(id));
      },
      onOpen: bundle => {
        this.#open = new Set([...this.#open, bundle]);
        this.requestUpdate();
      },
      onMore: id => {
        this.act(showMoreOf(id));
      },
      onOpenGroup: id => {
        this.act(toggleGroup(id));
      },
    });
    const view = this.#view;
    view.useWorker(this.workerUrl);
    // Bundles that were opened belong to the graph that was shown.
    if (graph !== this.#drawn[0]) this.#open = new Set();
    const inputs = [
      graph,
      selectPicture(this.state),
      selectVisible(this.state),
      selectView(this.state),
      this.#layout,
      this.#open,
    ];
    if (inputs.every((input, i) => input === this.#drawn[i])) {
      view.select(selection);
      return;
    }
    // A machine that moved the last picture badly gets a smaller one, but only now that it changes anyway.
    if (this.#drawn.length > 0 && view.share !== this.state.picture.share) {
      this.tell(setShare(view.share));
      return;
    }
    this.#drawn = inputs;
    this.#settled = view.show(this.#scene(box)).then(() => {
      if (this.#view === view) view.select(this.state.selection);
    });
  }

  #scene(box: HTMLElement): Scene {
    const {dataset, lineage} = this.state.graph!;
    const visible = selectVisible(this.state);
    const author = selectView(this.state);
    const picture = selectPicture(this.state)!;
    const drawing = this.#drawing(picture);
    const layout = this.#layout;
    const narrow = box.clientWidth < box.clientHeight ? author?.narrow : undefined;
    return {
      drawing,
      // Another file, or a newer version of this one, brings its own places; groups have theirs.
      arrangement:
        picture.groups === undefined ? ['actors', lineage, author] : ['groups', lineage, picture.groups.view],
      graph: dataset,
      layout,
      // A page that asks for rings does not want the places that the author has chosen for the usual picture.
      places: (layout === 'force' ? (narrow ?? author?.positions) : undefined) ?? new Map(),
      isLeftOut: key => !isItemShown(key, drawing, visible),
    };
  }

  /** An attribute may say anything. */
  get #layout(): LayoutName {
    return LAYOUTS.find(name => name === this.layout) ?? 'force';
  }

  #drawing({chosen, groups}: SelectedPicture): Drawing {
    const {dataset} = this.state.graph!;
    if (groups === undefined) return buildDrawing(dataset, chosen.drawn, this.#open, chosen.more);
    const {communities, opened} = groups;
    return buildOverview(dataset, selectBackdrop(this.state), communities, opened, chosen.drawn, this.#open);
  }

  #unmount(): void {
    this.#view?.destroy();
    this.#view = undefined;
    this.#isAsleep = false;
    this.#drawn = [];
  }
}

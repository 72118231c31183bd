/**
 * The explorer as a whole: owns the store, lays out the panels and sends the public events.
 * Over 400 lines: some forty are the list of its parts and custom properties, which the manifest reads here, and all
 * that a host may call is in one place.
 */
import {ContextProvider} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ENGLISH} from '../../locales/locale.ts';
import type {FilterSpec} from '../../filter/filter-spec.ts';
import {parseFilter} from '../../filter/parse-filter.ts';
import {ActorGraphError} from '../../model/errors.ts';
import type {GraphFile} from '../../model/write-document.ts';
import type {FigureOptions} from '../../view/figure.ts';
import type {LayoutName} from '../../view/layout.ts';
import type {WorkerAddress} from '../../view/place-finder.ts';
import {paintPng, type PngOptions} from '../../view/paint-figure.ts';
import type {Figure} from '../../view/shapes.ts';
import {writeSvg} from '../../view/write-svg.ts';
import {describeProblem} from '../../model/problem.ts';
import {dropFilter, resetAll, select, setFilter, showView, type Action} from '../../state/actions.ts';
import {selectIsBeginning} from '../../state/choices.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {openSheet, openTimeline} from '../../state/reading-actions.ts';
import type {Sheet} from '../../state/reading.ts';
import type {Cause} from '../../state/store.ts';
import {VERSION} from '../../util/version.ts';
import type {ActorGraphCanvas} from '../actor-graph-canvas/actor-graph-canvas.ts';
import {
  ActorGraphErrorEvent,
  ActorGraphFilterEvent,
  ActorGraphLoadEvent,
  ActorGraphSelectEvent,
} from '../events.ts';
import {Announcer} from '../internal/announcer.ts';
import {jsonConverter, textConverter} from '../internal/attribute-converters.ts';
import {controls} from '../internal/controls.styles.ts';
import {LanguageController} from '../internal/language-controller.ts';
import {localeContext} from '../internal/locale-context.ts';
import {sayChanges} from '../internal/say-changes.ts';
import {createExplorerStore, storeContext, type ExplorerStore} from '../internal/store-context.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {ViewportController} from '../internal/viewport-controller.ts';
import {styles} from './actor-graph.styles.ts';
import {AddressController} from './address-controller.ts';
import {describeMissed} from './describe-missed.ts';
import {FocusKeeper} from './focus-keeper.ts';
import {isResetKey} from './is-reset-key.ts';
import {movePicture} from './move-picture.ts';
import {printStyles} from './print.styles.ts';
import {renderMessage} from './render-message.ts';
import {renderBar, renderTimeline, timelineClasses, timelineIn, type Room} from './render-bar.ts';
import {renderHeader} from './render-header.ts';
import {shareMenuStyles} from './share-menu.styles.ts';
import {renderFailure, renderWaiting} from './render-states.ts';
import {Sharing} from './sharing.ts';
import {SourceReader} from './source-reader.ts';
import {Wishes, type Wish} from './wishes.ts';
import {renderDetails, renderFilter, renderLens, renderLenses, renderTabs} from './sheets.ts';
import {captionOf, writeGraph, writeSentences, type DataOptions} from './written-state.ts';
import {TextMarker} from './text-marker.ts';

/**
 * Explores a graph of actors: who did what to whom, who said what about it, and where that
 * is written.
 *
 * @tag actor-graph
 * @summary The whole explorer: legend, picture, timeline, details, search and list.
 * @attr {string} lang - Language of the interface: `en`, `ar`, `es` or `fr`, with a region if you like; by default
 *   that of the page around. Names and sentences keep the language of the data.
 * @fires {ActorGraphLoadEvent} actor-graph-load - Once after a source has been read. `problems`: what is wrong with it.
 * @fires {ActorGraphErrorEvent} actor-graph-error - Once after a source turned out not to be showable. `error`: why, with `code` and `message`.
 * @fires {ActorGraphSelectEvent} actor-graph-select - After the reader has selected something or nothing. `selected`: its id.
 * @fires {ActorGraphFilterEvent} actor-graph-filter - After the reader has changed filter or view. `filter` and `view`: what holds now.
 * @slot - Fallback: shown before the element is defined, and when a source cannot be shown.
 * @slot title - In place of the graph's own title.
 * @slot empty - In place of the words that there is no graph yet; else the fallback is shown there.
 * @slot error - In place of the words why a source cannot be shown.
 * @slot filter - After the legend, in its panel.
 * @slot details - After the details of whatever is selected, in their panel.
 * @csspart base - Everything.
 * @csspart header - The title, the switch between the lenses and the search.
 * @csspart lenses - The switch between picture, list, stances and comparison.
 * @csspart filter - The panel with the legend that is the filter.
 * @csspart main - The middle: bar, picture and timeline.
 * @csspart bar - The line above the picture that says what is shown.
 * @csspart share - The button of the menu of what a reader can take along.
 * @csspart share-menu - That menu.
 * @csspart share-entry - Each of its entries.
 * @csspart copy-link - The entry that copies a link to what is shown, with `permalink`.
 * @csspart embed - The dialog that gives the code to embed the graph.
 * @csspart canvas - The picture.
 * @csspart list - The list, in the place of the picture.
 * @csspart stances - The figures, in the place of the picture.
 * @csspart compare - Two speakers side by side, in the place of the picture.
 * @csspart timeline - The timeline below.
 * @csspart details - The panel with the story and the details.
 * @csspart tabs - The tabs of a narrow container.
 * @cssprop --actor-graph-background - Behind everything.
 * @cssprop --actor-graph-surface - Behind what stands out a little.
 * @cssprop --actor-graph-ink - Text.
 * @cssprop --actor-graph-muted - Text of less weight.
 * @cssprop --actor-graph-border - Borders and rules.
 * @cssprop --actor-graph-accent - Links, focus and selection; also the marks in a text beside the graph.
 * @cssprop --actor-graph-node - Actors in the picture, and what was done in the timeline.
 * @cssprop --actor-graph-material-conflict - Lines of conflict in deeds.
 * @cssprop --actor-graph-verbal-conflict - Lines of conflict in words.
 * @cssprop --actor-graph-verbal-cooperation - Lines of cooperation in words.
 * @cssprop --actor-graph-material-cooperation - Lines of cooperation in deeds.
 * @cssprop --actor-graph-structural - Lines of membership, office and the like.
 * @cssprop --actor-graph-font - The fonts, as in `font-family`.
 * @cssprop --actor-graph-font-size - The size of text, in the picture too.
 * @cssstate loading - While a source is being read.
 * @cssstate ready - While a graph is shown and no other is being read.
 * @cssstate failed - After a source could not be shown.
 * @cssstate shows-list - While the list is shown.
 */
export class ActorGraph extends LitElement {
  static override styles = [tokens, controls, styles, shareMenuStyles, printStyles];
  /** The version of this copy of Actor Graph. */
  static readonly version = VERSION;

  /** Address of a graph file, or several with spaces between them: they are shown as one graph. */
  @property({converter: textConverter}) src: string | undefined;
  /** A graph as an object, or several in a list, in place of `src`; it wins if both are set. */
  @property({attribute: false}) data: unknown;
  /** Id of the prepared view to begin with; the file's first by default. */
  @property({converter: textConverter}) view: string | undefined;
  /** `light` or `dark`; by default what the reader's system asks for. */
  @property({converter: textConverter, reflect: true}) theme: 'light' | 'dark' | undefined;
  /** Id of the element with the text that the graph is about: what is quoted is marked there. */
  @property({converter: textConverter, attribute: 'for'}) htmlFor: string | undefined;
  /** `eager` reads the source at once; by default that waits until the element comes near what the reader sees. */
  @property() loading: 'lazy' | 'eager' = 'lazy';
  /** How actors are arranged that have no place of the author’s: `force` (default) or `concentric`, the most linked in the middle. */
  @property({converter: textConverter}) layout: LayoutName | undefined;
  /** Leaves the legend out. */
  @property({type: Boolean, attribute: 'no-filter'}) noFilter = false;
  /** Leaves the details out. */
  @property({type: Boolean, attribute: 'no-details'}) noDetails = false;
  /** Leaves the search field out. */
  @property({type: Boolean, attribute: 'no-search'}) noSearch = false;
  /** Leaves the timeline out. */
  @property({type: Boolean, attribute: 'no-timeline'}) noTimeline = false;
  /** Leaves out what gives readers the code to embed the graph. */
  @property({type: Boolean, attribute: 'no-embed'}) noEmbed = false;
  /**
   * Address of actor-graph-worker.js on the page's own server, to find places for nodes beside the page. Without it, and
   * wherever a worker cannot be used, they are found on the page, a few milliseconds at a time. Where Trusted Types are
   * enforced, set the property to a `TrustedScriptURL` that a policy of the page has made.
   */
  @property({converter: textConverter, attribute: 'worker-url'}) workerUrl: WorkerAddress | undefined;
  /** Address from which other pages can load actor-graph.js, for the code to embed; by default that of the running script. */
  @property({converter: textConverter, attribute: 'embed-script'}) embedScript: string | undefined;
  /** Address of the page embed.html, for the code to embed in a frame. */
  @property({converter: textConverter, attribute: 'embed-frame'}) embedFrame: string | undefined;
  /** What is shown at first, as “Copy link” writes it after the `#`: `view=start&select=mill`. It wins over `view`, `filter` and `selected`. */
  @property({converter: textConverter}) start: string | undefined;

  /**
   * Keeps what is shown in the fragment of the page's address. Empty, or a name of this explorer's
   * own where a page has several: `permalink="a"` makes `#a:view=…`.
   */
  @property({converter: textConverter}) permalink: string | undefined;

  /** What the panels inside follow; hand it to a panel outside to make it follow too. */
  readonly store: ExplorerStore = createExplorerStore();

  /** For the stylesheet: what is printed depends on it. */
  readonly #internals = this.attachInternals();
  readonly #localeProvider = new ContextProvider(this, {context: localeContext, initialValue: ENGLISH});
  readonly #language = new LanguageController(this, locale => {
    this.#localeProvider.setValue(locale);
  });
  readonly #address = new AddressController(this);
  readonly #announcer = new Announcer(this, () => this.store);
  readonly #wishes = new Wishes();
  readonly #source = new SourceReader(this, this.#address, this.#wishes, {
    onLoad: () => this.dispatchEvent(new ActorGraphLoadEvent(this.store.state.graph?.problems ?? [])),
    onError: error => this.dispatchEvent(new ActorGraphErrorEvent(error)),
  });
  readonly #sharing = new Sharing(
    this,
    () => this.#address.href,
    () => this.#language.locale,
  );

  readonly #viewport = new ViewportController(this, {
    onNear: () => {
      this.#source.wake();
    },
    // Once read, a graph stays: the picture alone stops working.
    onGone: () => undefined,
  });
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    new ContextProvider(this, {context: storeContext, initialValue: this.store});
    new FocusKeeper(this);
    new TextMarker(this, ids => this.#canvas?.point(ids));
  }

  /**
   * Id of the selected actor, relation or statement. Setting it fires no event; as long as a graph is on its way, it is
   * the one that will be selected there.
   */
  @property({converter: textConverter})
  get selected(): string | undefined {
    return this.store.state.selection;
  }
  set selected(id: string | undefined) {
    this.select(id);
  }

  /**
   * The filter as plain JSON, in the attribute too. Setting it fires no event, and waits for a graph on its way; what is
   * wrong with it is left out. Without a value it is that of the view.
   */
  @property({type: Object, converter: jsonConverter('filter')})
  get filter(): FilterSpec {
    return this.store.state.filter;
  }
  set filter(value: unknown) {
    const {spec, problems} = parseFilter(value);
    for (const problem of problems) console.warn(`<actor-graph> filter: ${describeProblem(problem)}`);
    this.#ask('filter', value === undefined || value === null ? dropFilter : setFilter(spec));
  }

  /** Selects by id; nothing if there is no such item. */
  select(id: string | undefined): void {
    this.#ask('selected', select(id));
  }

  /** Shows a prepared view by id. */
  showView(id: string): void {
    this.#ask('view', showView(id));
  }

  /** Takes back filter, fading, selection and words in fields: the view is as its author prepared it. */
  reset(): void {
    this.#wishes.clear();
    this.store.update(resetAll);
  }

  /** Shows all of the picture. */
  fit(): void {
    this.#canvas?.fit();
  }

  /**
   * Resolves with what is on the screen as a PNG. Rejects as long as there is no picture, and with
   * RangeError for one that is larger than browsers can make. Options: `area` (`screen` or `all`), `caption` (true),
   * `background` (a CSS colour), `scale` (2), `maxWidth` and `maxHeight` in pixels.
   */
  async toPNG(options: FigureOptions & PngOptions = {}): Promise<Blob> {
    return paintPng(await this.#figure(options), options);
  }

  /**
   * Resolves with what is on the screen as SVG, with text that stays text. Rejects as long as there is no picture.
   * Options: `area`, `caption` and `background`, as of `toPNG`.
   */
  async toSVG(options: FigureOptions = {}): Promise<string> {
    return writeSvg(await this.#figure(options));
  }

  /** The graph as the value of a file of our format; nothing before one is shown. Option: `shown` (false), only what is shown. */
  toJSON(options?: DataOptions): GraphFile | undefined {
    return writeGraph(this.store.state, options);
  }

  /** What is done and said as CSV, one sentence a row. Option: `shown` (true), only what is shown. */
  toCSV(options?: DataOptions): string {
    return writeSentences(this.store.state, options);
  }

  /** Reads `src` again; view, filter and selection stay as far as they still exist. */
  reload(): void {
    this.#source.reload();
  }

  /**
   * Resolves when the source has been read and the picture is at rest; at once while it waits for
   * the reader to come near, or to be put on a page.
   */
  get settled(): Promise<void> {
    return (async () => {
      // Before it is on a page for the first time, nothing begins.
      if (!this.isConnected && !this.hasUpdated) return;
      if (this.isConnected) await this.#viewport.reported;
      await this.updateComplete;
      await this.#source.finished;
      await this.updateComplete;
      await this.#canvas?.updateComplete;
      await this.#canvas?.settled;
    })();
  }

  // HTML itself keeps the property `lang` and its attribute in step.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.update();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.lead();
    this.#unsubscribe = this.store.subscribe((next, previous, cause) => {
      this.#stateChanged(next, previous, cause);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks write null for what there is not; here only undefined is nothing.
    const properties = this as Record<PropertyKey, unknown>;
    for (const name of changed.keys()) if (properties[name] === null) properties[name] = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('theme')) this.#canvas?.refreshTheme();
    this.#showState();
    if (changed.has('view') && this.view !== undefined) {
      this.store.update(showView(this.view));
      // What was asked for together with the view goes on top of it, whatever a framework has set first.
      this.store.update(this.#wishes.grant);
    }
    if (!this.#source.isOnItsWay) this.#wishes.clear();
  }

  #showState(): void {
    const {states} = this.#internals;
    const {status} = this.store.state;
    const shown = {
      loading: status === 'loading',
      ready: status === 'ready',
      failed: status === 'failed',
      'shows-list': this.#sheet === 'list',
    };
    for (const [name, isShown] of Object.entries(shown)) {
      if (isShown) states.add(name);
      else states.delete(name);
    }
  }

  protected override render(): TemplateResult {
    const {tag, dir} = this.#language.locale;
    return html`<div class="frame" lang=${tag} dir=${dir}>${this.#renderContent()}</div>`;
  }

  #renderContent(): TemplateResult {
    const {graph, status} = this.store.state;
    const {locale} = this.#language;
    if (graph === undefined) {
      if (status === 'failed') return renderFailure(this.store.state, this.src, locale, this.#source.reload);
      return renderWaiting(this.store.state, this.#source.hasSource, locale, this.#source.cancel);
    }
    const sheet = this.#sheet;
    const lens = renderLens(sheet, locale);
    const classes = `explorer ${this.noTimeline ? '' : timelineClasses(this.store.state.reading)} ${this.noFilter ? 'no-filter' : ''} ${this.noDetails ? 'no-details' : ''} ${sheet === 'details' ? 'shows-details' : ''} ${sheet === 'list' ? 'shows-list' : ''}`;
    return html`
      <div class=${classes} part="base" @keydown=${this.#onKeydown}>
        ${renderHeader(this.store.state, locale, {
          lenses: renderLenses(this.store.state.reading, locale, this.#showSheet),
          noSearch: this.noSearch,
          onProblems: this.noDetails ? undefined : this.#showProblems,
          onRetry: this.#source.reload,
          onCancel: this.#source.cancel,
        })}
        ${this.noFilter ? nothing : renderFilter(sheet, locale)}
        <section class="main" part="main" aria-label=${locale.t('graph')}>
          ${renderBar(this.store.state, locale, {
            act: this.#act,
            timeline: this.noTimeline ? undefined : timelineIn(this.store.state.reading),
            onTimeline: this.#toggleTimeline,
            end: html`${selectIsBeginning(this.store.state) ? nothing : this.#sharing.render()}
            ${renderMessage(describeMissed(this.#address.missed, locale), locale, this.#dismissMessage)}`,
          })}
          <div
            class="stage"
            tabindex=${lens === nothing ? 0 : -1}
            role="group"
            aria-label=${lens === nothing ? locale.t('picture-keys') : nothing}
            @pointerdown=${this.#holdFocus}
            @keydown=${this.#onPictureKey}
          >
            <actor-graph-canvas
              part="canvas"
              .layout=${this.layout}
              .workerUrl=${this.workerUrl}
              ?hidden=${lens !== nothing}
            ></actor-graph-canvas>
            ${lens}
          </div>
          ${this.noTimeline ? nothing : renderTimeline(this.store.state.reading)}
        </section>
        ${this.noDetails ? nothing : renderDetails(sheet, locale)}
        ${renderTabs(this.store.state, this.#panelTabs, locale, this.#showSheet)} ${this.#announcer.render()}
      </div>
    `;
  }

  /** Which part a narrow container shows; in a wide one it decides between picture and list. */
  get #sheet(): Sheet {
    return this.store.state.reading.sheet;
  }

  get #panelTabs(): Sheet[] {
    return [...(this.noFilter ? [] : ['filter' as const]), ...(this.noDetails ? [] : ['details' as const])];
  }

  async #figure(options: FigureOptions): Promise<Figure> {
    await this.settled;
    const figure = await this.#canvas?.figure(captionOf(this.store.state, this.#language.locale), options);
    if (figure !== undefined) return figure;
    throw new ActorGraphError('no-picture', 'There is no picture yet. Load a graph, and show “Graph” once.');
  }

  get #canvas(): ActorGraphCanvas | null {
    return this.hasUpdated ? this.renderRoot.querySelector('actor-graph-canvas') : null;
  }

  /** Does what a script asks for, and once more when the graph that is on its way has come. */
  #ask(about: Wish, action: Action): void {
    this.store.update(action);
    this.#wishes.add(about, action);
    this.requestUpdate();
  }

  readonly #act = (action: Action) => {
    this.store.update(action, 'reader');
  };

  readonly #showSheet = (sheet: Sheet) => {
    this.#act(openSheet(sheet));
  };

  readonly #toggleTimeline = (room: Room) => {
    this.#act(openTimeline(!timelineIn(this.store.state.reading)[room]));
  };

  readonly #dismissMessage = () => {
    this.#address.dismissMessage();
  };

  readonly #showProblems = () => {
    this.#act(select(undefined));
    this.#act(openSheet('details'));
  };

  /** A click does not focus the stage around a canvas; without this, Escape would not reach us after a click in it. */
  readonly #holdFocus = (event: PointerEvent) => {
    const stage = event.currentTarget as HTMLElement;
    if (event.target instanceof Element && event.target.localName === 'actor-graph-canvas') {
      stage.focus({preventScroll: true});
    }
  };

  /** Of the picture itself, not of a button or a field in it. */
  readonly #onPictureKey = (event: KeyboardEvent) => {
    const canvas = this.#canvas;
    if (event.target !== event.currentTarget || canvas === null || canvas.hidden) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (movePicture(canvas, event.key)) event.preventDefault();
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isResetKey(event)) {
      event.preventDefault();
      if (!event.repeat) this.#act(resetAll);
    }
    if (event.key !== 'Escape') return;
    this.#act(this.store.state.selection === undefined ? openSheet('graph') : select(undefined));
  };

  #stateChanged(next: ExplorerState, previous: ExplorerState, cause: Cause): void {
    this.requestUpdate();
    sayChanges(this.#announcer, next, previous, this.#language.locale);
    if (cause !== 'reader') return;
    if (next.selection !== previous.selection) {
      this.dispatchEvent(new ActorGraphSelectEvent(next.selection));
    }
    if (next.filter !== previous.filter || next.viewId !== previous.viewId) {
      this.dispatchEvent(new ActorGraphFilterEvent(next.filter, next.viewId));
    }
    // In a narrow container what is selected or told is read on a sheet of its own.
    // The page may have answered the events.
    const {selection, step, reading} = this.store.state;
    const isNew =
      (selection !== undefined && selection !== previous.selection) ||
      (step !== undefined && step !== previous.step);
    if (isNew && reading.sheet === 'graph' && this.#isNarrow) this.#act(openSheet('details'));
  }

  /** The same width as in the stylesheet. */
  get #isNarrow(): boolean {
    return this.clientWidth < 820;
  }
}

import {html, nothing, type TemplateResult, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {VisibilityChangedEvent} from '@lit-labs/virtualizer/events.js';
import type {Dataset} from '../../model/dataset.ts';
import {sentenceText} from '../../model/sentence.ts';
import {select} from '../../state/actions.ts';
import {findInList, groupList} from '../../state/reading-actions.ts';
import type {ExplorerState} from '../../state/explorer-state.ts';
import {GROUPINGS, listRows, type Grouping, type ListRow} from '../../state/list-rows.ts';
import {nextHit, stepTo} from '../../state/list-steps.ts';
import {selectVisible} from '../../state/selectors.ts';
import type {Visible} from '../../filter/visible.ts';
import {Announcer} from '../internal/announcer.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {sayChanges} from '../internal/say-changes.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {FoldedWords} from './folded-words.ts';
import {styles} from './actor-graph-statements.styles.ts';
import {printRows} from './print-rows.ts';
import {renderRow, type RowContext} from './render-row.ts';
import {RowFinder} from './row-finder.ts';
import {RowWindow, renderWindow} from './row-window.ts';
import {hitsText, itemSentence} from './row-words.ts';

/** What goes on paper: about 400 pages, and as many as a browser lays out while the reader waits. */
const MOST_PRINTED = 5000;

/**
 * All that the picture shows as sentences: the same in words, for reading, for the keyboard,
 * for screen readers and for paper.
 *
 * @tag actor-graph-statements
 * @summary The list: everything shown, as sentences.
 */
export class ActorGraphStatements extends PanelElement {
  static override styles = [tokens, controls, styles];

  /** What the sentences stand under until the reader chooses: `speaker`, `target`, `topic`, `year`, `day` or `none`. */
  @property({reflect: true, attribute: 'group-by'}) groupBy: Grouping = 'speaker';

  /** Key of the row that Tab leads to and that arrows start from. */
  @state() private active: string | undefined;
  /** Paper has no scrolling: every row is there while the page is printed. */
  @state() private isPrinting = false;

  @query('.rows') private list!: HTMLElement | null;

  readonly #announcer = new Announcer(this, () => this.storeInUse);
  readonly #finder = new RowFinder(this);
  readonly #window = new RowWindow(() => this.list);
  #rows: ListRow[] = [];
  #rowsOf: {dataset: Dataset; visible: Visible; groupBy: Grouping} | undefined;
  #folded: FoldedWords | undefined;
  /** The selection that the reader was last taken to. */
  #followed: string | undefined;
  #hasFocus = false;
  /** The state of which all has been said. */
  #said: ExplorerState | undefined;
  /** The words have changed, and how often they were found has not been said yet. */
  #isFindNew = false;
  /** The reader wants to go to a hit that has not been found yet. */
  #waitingStep: 'forward' | 'back' | undefined;
  #firstInSight = 0;

  /** Resolves when the rows in sight are there. */
  get settled(): Promise<void> {
    return (async () => {
      await this.updateComplete;
      // The virtualizer measures in the frame after it has rendered.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    })();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    this.#hasFocus = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#prepareRows();
    if (this.#folded !== undefined) this.#finder.find(this.#rows, this.#query, this.#folded.of);
    const step = this.#waitingStep;
    this.#waitingStep = undefined;
    if (step !== undefined) this.#goToHit(step === 'back');
    this.#followSelection();
  }

  protected override updated(): void {
    if (this.#said !== undefined) sayChanges(this.#announcer, this.state, this.#said, this.locale);
    this.#said = this.state;
    if (!this.#isFindNew || this.#finder.progress < 1) return;
    this.#isFindNew = false;
    const hits = this.#finder.hits.length;
    if (this.#query.trim() === '') return;
    const {locale} = this;
    this.#announcer.say(
      'result',
      hits === 0 ? locale.t('sentences-not-found') : locale.t('sentences-found', {count: hits}),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph} = this.state;
    if (graph === undefined) return nothing;
    const {relation, statement} = selectVisible(this.state).counts;
    const counts = {shown: relation.shown + statement.shown, total: relation.total + statement.total};
    const {locale} = this;
    return html`
      <div class="bar">
        ${this.#renderGrouping()} ${this.#renderFind()}
        <p class="count muted">${locale.t('sentences-of', counts)}</p>
      </div>
      ${counts.shown === 0 ? html`<p class="empty">${locale.t('nothing-listed')}</p>` : this.#renderRows()}
      ${this.#announcer.render()}
    `;
  }

  #renderGrouping(): TemplateResult {
    const change = (event: Event) => {
      this.act(groupList((event.target as HTMLSelectElement).value as Grouping));
    };
    return html`<label>
      <span>${this.locale.t('group-by')}</span>
      <select @change=${change}>
        ${GROUPINGS.map(
          grouping =>
            html`<option value=${grouping} ?selected=${grouping === this.#grouping}>
              ${this.locale.t(`group-${grouping}`)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #renderFind(): TemplateResult {
    const {locale} = this;
    const hits = this.#finder.hits.length;
    const step = (label: string, sign: string, back: boolean) =>
      html`<button
        class="button"
        aria-label=${label}
        ?disabled=${hits === 0}
        @click=${() => {
          this.#goToHit(back);
        }}
      >
        ${sign}
      </button>`;
    return html`<div class="find" role="search" aria-label=${locale.t('in-the-list')}>
      <input
        type="search"
        aria-label=${locale.t('find-in-list')}
        placeholder=${locale.t('find-in-list')}
        .value=${this.#query}
        @input=${(event: Event) => {
          this.act(findInList((event.target as HTMLInputElement).value));
          this.#isFindNew = true;
          this.#waitingStep = undefined;
        }}
        @keydown=${this.#onFindKeydown}
      />
      ${step(locale.t('hit-previous'), '↑', true)} ${step(locale.t('hit-next'), '↓', false)}
      <span class="hits muted"
        >${this.#query.trim() === '' ? '' : hitsText(this.#finder, this.#activeIndex, locale)}</span
      >
    </div>`;
  }

  #renderRows(): TemplateResult {
    const {locale} = this;
    const {dataset} = this.state.graph!;
    const context: RowContext = {
      dataset,
      locale,
      grouping: this.#grouping,
      selection: this.state.selection,
      active: this.active,
      query: this.#query,
      onSelect: id => {
        this.act(select(id));
      },
    };
    const render = (row: ListRow, index: number) => renderRow(row, index, context);
    const rest = this.#rows.length - MOST_PRINTED;
    if (this.isPrinting)
      return html`<ul class="printed" role="list" aria-label=${locale.t('sentences')}>
          ${printRows(this.#rows.slice(0, MOST_PRINTED), context)}
        </ul>
        ${rest > 0 ? html`<p class="cut">${locale.t('not-printed', {count: rest, limit: MOST_PRINTED})}</p>` : nothing}`;
    return html`<div class="scroller">
      <ul
        class="rows"
        role="list"
        aria-label=${locale.t('sentences')}
        tabindex="-1"
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin}
        @focusout=${this.#onFocusout}
        @rangeChanged=${this.#onRangeChanged}
        @visibilityChanged=${this.#onVisibilityChanged}
      >
        ${renderWindow(this.#rows, render)}
      </ul>
    </div>`;
  }

  /** The attribute may hold anything. */
  get #grouping(): Grouping {
    return this.state.reading.grouping ?? (GROUPINGS.includes(this.groupBy) ? this.groupBy : 'speaker');
  }

  /** What is looked for. It hides nothing: that is the filter's business. */
  get #query(): string {
    return this.state.reading.find;
  }

  get #activeIndex(): number {
    return this.#rows.findIndex(({key}) => key === this.active);
  }

  #prepareRows(): void {
    const {graph} = this.state;
    if (graph === undefined) return;
    const {dataset} = graph;
    if (this.#folded?.dataset !== dataset || this.#folded.locale !== this.locale)
      this.#folded = new FoldedWords(dataset, this.locale);
    const [visible, groupBy, known] = [selectVisible(this.state), this.#grouping, this.#rowsOf];
    if (known?.dataset === dataset && known.visible === visible && known.groupBy === groupBy) return;
    this.#rowsOf = {dataset, visible, groupBy};
    // The virtualizer's type asks for an array that it may change; it does not.
    this.#rows = listRows(dataset, visible, groupBy) as ListRow[];
    const {selection} = this.state;
    if (this.#activeIndex >= 0) return;
    this.active = (this.#rows.find(({id}) => id !== undefined && id === selection) ?? this.#rows[0])?.key;
  }

  /** Takes the reader to what was selected elsewhere. */
  #followSelection(): void {
    const {selection} = this.state;
    if (selection === this.#followed) return;
    this.#followed = selection;
    if (selection === undefined) return;
    // A sentence may stand under several speakers: where the reader is already goes first.
    const at = this.#activeIndex;
    const index = this.#rows[at]?.id === selection ? at : this.#rows.findIndex(({id}) => id === selection);
    if (index < 0) return;
    this.active = this.#rows[index]!.key;
    this.#reveal(index);
  }

  #goToHit(back: boolean): void {
    const {hits, progress} = this.#finder;
    const at = this.#activeIndex;
    // Backwards, and round the end, it goes once all hits are known.
    if (progress < 1 && (back || !hits.some(hit => hit > at))) {
      this.#waitingStep = back ? 'back' : 'forward';
      return;
    }
    const hit = nextHit(hits, at, back);
    if (hit === undefined) return;
    const row = this.#rows[hit]!;
    this.active = row.key;
    const words = row.kind === 'item' ? sentenceText(itemSentence(row.item, this.state.graph!.dataset)) : '';
    const place = {hit: hits.indexOf(hit) + 1, total: hits.length};
    this.#announcer.say('result', this.locale.t('hit-words', {...place, words}));
    this.#reveal(hit);
  }

  /** In a frame: what is new has to reach the virtualizer first. */
  #reveal(index: number): void {
    const {key} = this.#rows[index]!;
    requestAnimationFrame(() => {
      if (this.#rows[index]?.key === key) this.#window.reveal(index);
    });
  }

  #goTo(index: number): void {
    const row = this.#rows[index];
    if (row === undefined) return;
    this.active = row.key;
    this.#window.reveal(index);
    this.#window.focus(index);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const {id} = this.#rows[this.#activeIndex] ?? {};
    if (event.key === 'Escape' && this.state.selection !== undefined) {
      // Around the list Esc means more; here it has done its work.
      event.stopPropagation();
      this.act(select(undefined));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (id !== undefined) this.act(select(id));
    } else {
      const index = stepTo(this.#rows, this.#activeIndex, event.key);
      if (index === undefined) return;
      event.preventDefault();
      this.#goTo(index);
    }
  };

  readonly #onFindKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') this.#goToHit(event.shiftKey);
    else if (event.key === 'ArrowDown') this.#goTo(Math.max(this.#activeIndex, 0));
    else if (event.key === 'Escape' && this.#query !== '') {
      this.act(findInList(''));
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  /** A click beside the links is one on the sentence; one that ends a marking of text is none. */
  readonly #onClick = (event: MouseEvent) => {
    const path = event.composedPath().filter(target => target instanceof HTMLElement);
    const row = path.find(element => element.classList.contains('row'));
    const {id, key} = this.#rows[Number(row?.dataset['index'] ?? -1)] ?? {};
    if (key === undefined) return;
    this.active = key;
    const isLink = path.some(element => element.classList.contains('link'));
    if (!isLink && id !== undefined && getSelection()?.isCollapsed !== false) this.act(select(id));
  };

  readonly #onFocusin = (event: FocusEvent) => {
    this.#hasFocus = true;
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row');
    const key = this.#rows[Number(row?.dataset['index'] ?? -1)]?.key;
    if (key !== undefined) this.active = key;
  };

  readonly #onFocusout = (event: FocusEvent) => {
    const target = event.target as HTMLElement;
    // A row that is scrolled away takes the focus with it; the reader has not left.
    queueMicrotask(() => {
      if (target.isConnected) this.#hasFocus = this.list?.matches(':focus-within') ?? false;
    });
  };

  readonly #onVisibilityChanged = ({first}: VisibilityChangedEvent) => {
    this.#firstInSight = first;
  };

  readonly #onRangeChanged = () => {
    // After the virtualizer, which listens too, has rendered the range.
    queueMicrotask(() => {
      this.#keepFocus();
    });
  };

  /** There is always a row that Tab leads to, and the focus is on it if it is in the list. */
  #keepFocus(): void {
    const index = this.#activeIndex;
    const isRendered = this.#window.row(index) !== undefined;
    const focused = this.shadowRoot?.activeElement ?? null;
    if (this.#hasFocus) {
      if (focused === null || (isRendered && focused === this.list)) this.#window.focus(index);
    } else if (!isRendered && this.#query.trim() === '') {
      this.active = this.#rows[this.#firstInSight]?.key ?? this.active;
    }
  }

  readonly #beforePrint = () => {
    this.isPrinting = true;
    // The browser does not wait for the next microtask.
    this.performUpdate();
  };

  readonly #afterPrint = () => {
    this.isPrinting = false;
    const index = this.#firstInSight;
    if (index > 0 && index < this.#rows.length) this.#reveal(index);
  };
}

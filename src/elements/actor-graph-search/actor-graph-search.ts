import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {reveal, showAllWith, showView} from '../../state/actions.ts';
import {shorten} from '../../util/clean-text.ts';
import {Announcer} from '../internal/announcer.ts';
import {controls} from '../internal/controls.styles.ts';
import {dataLanguage} from '../internal/data-language.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {findItems, type Found} from './find-items.ts';

type Option = Found | {readonly kind: 'filter'; readonly text: string};

/**
 * Finds an actor, a statement or a deed by its words, selects it and brings it into the
 * picture. A combobox as the ARIA Authoring Practices describe it.
 *
 * @tag actor-graph-search
 * @summary The search field.
 */
export class ActorGraphSearch extends PanelElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        position: relative;
      }
      input {
        inline-size: 100%;
        min-block-size: 32px;
        padding: 0.2em 0.7em;
        border: 1px solid var(--actor-graph-border);
        border-radius: 6px;
        background: var(--actor-graph-background);
      }
      input::placeholder {
        color: var(--actor-graph-muted);
        opacity: 1;
      }
      [role='listbox'],
      .none {
        position: absolute;
        z-index: 30;
        inset-inline-end: 0;
        inline-size: max(100%, min(440px, 88cqi));
        max-block-size: 60cqh;
        margin-block-start: 4px;
        overflow: auto;
        border: 1px solid var(--actor-graph-border);
        border-radius: 6px;
        background: var(--actor-graph-background);
        box-shadow: 0 6px 24px rgb(0 0 0 / 25%);
      }
      .none {
        padding: 0.6em 0.8em;
      }
      [role='option'] {
        display: flex;
        gap: 0.6em;
        padding: 0.45em 0.8em;
        border-inline-start: 3px solid transparent;
        cursor: pointer;
      }
      [role='option'][aria-selected='true'] {
        background: var(--actor-graph-surface);
        border-inline-start-color: var(--actor-graph-accent);
      }
      @media (forced-colors: active) {
        [role='option'] {
          border-inline-start-color: Canvas;
        }
        [role='option'][aria-selected='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
        [aria-selected='true'] .muted {
          color: inherit;
        }
      }
      .muted {
        flex: none;
        min-inline-size: 4.6em;
      }
    `,
  ];

  readonly #announcer = new Announcer(this, () => this.storeInUse);

  @state() private query = '';
  /** What was found last: a letter asks for it when it is typed and when it is shown. */
  #known: {readonly of: readonly unknown[]; readonly options: readonly Option[]} | undefined;
  @state() private active = 0;
  @state() private isOpen = false;

  /** Puts the cursor into the field. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override forget(): void {
    this.query = '';
    this.isOpen = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph} = this.state;
    if (graph === undefined) return nothing;
    const {locale} = this;
    const found = this.#found();
    const open = this.isOpen && this.query.trim() !== '';
    return html`
      <input
        type="text"
        role="combobox"
        aria-label=${locale.t('search-label')}
        placeholder=${locale.t('search-placeholder')}
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${open && found.length > 0}
        aria-controls="results"
        aria-activedescendant=${open && found.length > 0 ? `result-${this.active}` : nothing}
        .value=${this.query}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @focus=${() => {
          this.isOpen = true;
        }}
        @blur=${() => {
          this.isOpen = false;
        }}
      />
      <div
        id="results"
        role="listbox"
        aria-label=${locale.t('search-found')}
        ?hidden=${!open || found.length === 0}
      >
        ${open ? this.#renderOptions(found) : nothing}
      </div>
      ${open && found.length === 0 ? html`<div class="none">${locale.t('search-nothing')}</div>` : nothing}
      ${this.#announcer.render()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('active')) {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
    }
  }

  /** Questions next to one another are a group: they change what is shown, the others what is selected. */
  #renderOptions(found: readonly Option[]): TemplateResult[] {
    const isQuestion = (i: number) => found[i]?.kind === 'question';
    return found.flatMap((item, i) => {
      if (!isQuestion(i)) return [this.#renderOption(item, i)];
      if (isQuestion(i - 1)) return [];
      const questions: TemplateResult[] = [];
      for (let at = i; isQuestion(at); at++) questions.push(this.#renderOption(found[at]!, at));
      return [html`<div role="group" aria-label=${this.locale.t('questions')}>${questions}</div>`];
    });
  }

  #renderOption(item: Option, i: number): TemplateResult {
    return html`<div
      id=${`result-${i}`}
      role="option"
      aria-selected=${i === this.active}
      @mousedown=${(event: Event) => {
        // Keep the focus in the field: a blur would close the list before the click.
        event.preventDefault();
        this.#choose(item);
      }}
    >
      <span class="muted">${this.locale.t(`search-${item.kind}`)}</span>
      <bdi lang=${ifDefined(this.#languageOf(item))}>${shorten(item.text, 110)}</bdi>
    </div>`;
  }

  /** What is found is in the language of the data, what is offered in ours. */
  #languageOf({kind}: Option): string | undefined {
    const {graph} = this.state;
    return kind === 'filter' || graph === undefined ? undefined : dataLanguage(graph.dataset).lang;
  }

  /** What is found, and the offer to keep only what contains the words. */
  #found(): readonly Option[] {
    const of = [this.state.graph?.dataset, this.query, this.locale];
    if (this.#known?.of.every((part, i) => part === of[i]) !== true)
      this.#known = {of, options: this.#find()};
    return this.#known.options;
  }

  #find(): readonly Option[] {
    const {graph} = this.state;
    const found = graph === undefined ? [] : findItems(graph.dataset, this.query);
    // What has the words in another form alone is not what a filter by words would show.
    if (!found.some(({isExact}) => isExact)) return found;
    return [...found, {kind: 'filter', text: this.locale.t('search-show-all', {words: this.query.trim()})}];
  }

  #onInput(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.active = 0;
    this.isOpen = true;
    const count = this.#found().filter(({kind}) => kind !== 'filter').length;
    const result = count === 0 ? this.locale.t('search-nothing') : this.locale.t('search-results', {count});
    if (this.query.trim() !== '') this.#announcer.say('result', result);
  }

  #onKeydown(event: KeyboardEvent): void {
    const found = this.#found();
    const moves: Record<string, number> = {ArrowDown: 1, ArrowUp: -1};
    const move = moves[event.key];
    if (move !== undefined && found.length > 0) {
      event.preventDefault();
      this.isOpen = true;
      this.active = (this.active + move + found.length) % found.length;
    } else if (event.key === 'Enter') {
      const item = found[this.active];
      if (item !== undefined) this.#choose(item);
    } else if (event.key === 'Escape' && (this.isOpen || this.query !== '')) {
      event.stopPropagation();
      this.isOpen = false;
      this.query = '';
    }
  }

  #choose(option: Option): void {
    const query = this.query.trim();
    this.isOpen = false;
    this.query = '';
    if (option.kind === 'filter') this.act(showAllWith(query));
    else this.act(option.kind === 'question' ? showView(option.id) : reveal(option.id));
  }
}

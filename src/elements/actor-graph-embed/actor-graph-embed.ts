import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {keyed} from 'lit/directives/keyed.js';
import type {PlainId} from '../../locales/messages.ts';
import {LANGUAGES} from '../../locales/resource.ts';
import type {GraphDocument} from '../../model/document.ts';
import {writeDocument, type GraphFile} from '../../model/write-document.ts';
import {escapeText} from '../../filter/escape-text.ts';
import {writeAddress} from '../../state/address.ts';
import {textConverter} from '../internal/attribute-converters.ts';
import {controls} from '../internal/controls.styles.ts';
import {PanelElement} from '../internal/panel-element.ts';
import {tokens} from '../internal/tokens.styles.ts';
import {absoluteAddress, absoluteAddresses, ownScript} from './absolute-address.ts';
import {styles} from './actor-graph-embed.styles.ts';
import {
  DEFAULT_HEIGHT,
  elementCode,
  frameCode,
  packageCode,
  PARTS,
  type EmbedChoices,
  type Part,
} from './embed-codes.ts';
import {renderAddress, renderChoice, renderSize, renderTick} from './render-fields.ts';

const KINDS = ['element', 'npm', 'frame'] as const;
type Kind = (typeof KINDS)[number];
type Address = 'src' | 'script' | 'frame';

const PART_LABELS = {
  search: 'embed-search',
  filter: 'legend-and-filter',
  details: 'details',
  timeline: 'timeline',
} as const satisfies Readonly<Record<Part, PlainId>>;

const ADDRESS_LABELS = {
  src: 'embed-src',
  script: 'embed-script-address',
  frame: 'embed-frame-address',
} as const satisfies Readonly<Record<Address, PlainId>>;

/** How wide a graph is previewed that takes all the width there is. */
const USUAL_WIDTH = 760;

/**
 * A dialog with the codes that put the graph on another page, a preview, and a button that copies.
 *
 * @tag actor-graph-embed
 * @summary The dialog “Embed”: which code, how large, what of it, and how it will look.
 * @csspart dialog - The dialog itself.
 */
export class ActorGraphEmbed extends PanelElement {
  static override styles = [tokens, controls, styles];

  /** Whether the dialog is open. */
  @property({type: Boolean}) open = false;
  /** Address of the graph's file, as the explorer has it; nothing for one that a script has handed over. */
  @property({converter: textConverter}) src: string | undefined;
  /** Address of `actor-graph.js` for other pages; by default that of the running script, if it is that. */
  @property({converter: textConverter}) script: string | undefined;
  /** Address of the page that shows a graph in a frame. */
  @property({converter: textConverter}) frame: string | undefined;
  /** Called when the reader has closed the dialog. */
  @property({attribute: false}) closed: (() => void) | undefined;

  @state() private kind: Kind = 'element';
  @state() private isResponsive = true;
  @state() private size = {width: 800, height: DEFAULT_HEIGHT};
  @state() private without: ReadonlySet<Part> = new Set();
  /** Id of a view to begin with, empty for the first; nothing for what is on the screen. */
  @state() private begin: string | undefined = '';
  @state() private theme: '' | 'light' | 'dark' = '';
  /** Empty for that of the page. */
  @state() private language = '';
  /** What the author has typed where the explorer does not know an address. */
  @state() private typed: Readonly<Partial<Record<Address, string>>> = {};
  @state() private said = '';

  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #code = createRef<HTMLTextAreaElement>();
  readonly #stage = createRef<HTMLElement>();
  #resizes: ResizeObserver | undefined;
  /** The graph as a file, made once for each document. */
  #file: {readonly of: GraphDocument; readonly file: GraphFile} | undefined;

  /** Resolves when the preview is at rest. */
  get settled(): Promise<void> {
    return (async () => {
      await this.updateComplete;
      await this.#stage.value?.querySelector('actor-graph')?.settled;
    })();
  }

  override disconnectedCallback(): void {
    // The browser takes it off the top of the page, and leaves its attribute as if it were still there.
    // Before Lit lets go of what it has rendered.
    this.#dialog.value?.removeAttribute('open');
    super.disconnectedCallback();
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.#dialog.value;
    if (dialog === undefined) return;
    if (this.open && !dialog.open) dialog.showModal();
    if (!this.open && dialog.open) dialog.close();
    this.#measurePreview();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {graph} = this.state;
    if (!this.open || graph === undefined) return nothing;
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      ${ref(this.#dialog)}
      @close=${this.#onClose}
      @keydown=${this.#keepKeys}
    >
      <div class="head">
        <h2 id="title">${this.locale.t('embed-title')}</h2>
        <button class="button" @click=${this.#close}>${this.locale.t('close')}</button>
      </div>
      <div class="columns">
        <div class="wide">${this.#renderKinds()}</div>
        <div>
          ${this.#renderSize()} ${this.#renderParts()} ${this.#renderLook()} ${this.#renderAddress('src')}
          ${this.#renderServer()}
        </div>
        <div>${this.#renderCode()} ${this.#renderPreview()}</div>
      </div>
    </dialog>`;
  }

  #renderKinds(): TemplateResult {
    return html`<fieldset>
      <legend>${this.locale.t('embed-code')}</legend>
      <div class="choices">
        ${KINDS.map(kind =>
          renderTick('radio', this.locale.t(`embed-${kind}`), this.kind === kind, () => {
            this.kind = kind;
          }),
        )}
      </div>
      <p class="muted">${this.locale.t(`embed-${this.kind}-hint`)}</p>
    </fieldset>`;
  }

  #renderSize(): TemplateResult {
    const {locale, size} = this;
    return html`<fieldset>
      <legend>${locale.t('embed-size')}</legend>
      <div class="choices">
        ${renderSize(locale.t('embed-height'), size.height, height => {
          this.size = {...size, height};
        })}
        ${renderTick('checkbox', locale.t('embed-responsive'), this.isResponsive, isTicked => {
          this.isResponsive = isTicked;
        })}
        ${
          this.isResponsive
            ? nothing
            : renderSize(locale.t('embed-width'), size.width, width => {
                this.size = {...size, width};
              })
        }
      </div>
    </fieldset>`;
  }

  #renderParts(): TemplateResult {
    return html`<fieldset>
      <legend>${this.locale.t('show')}</legend>
      <div class="choices">
        ${PARTS.map(part =>
          renderTick('checkbox', this.locale.t(PART_LABELS[part]), !this.without.has(part), isTicked => {
            const others = [...this.without].filter(other => other !== part);
            this.without = new Set(isTicked ? others : [...others, part]);
          }),
        )}
      </div>
    </fieldset>`;
  }

  #renderLook(): TemplateResult {
    const {locale} = this;
    const views = this.state.graph?.dataset.document.views ?? [];
    // Values of options are texts, and ids may be any: those of ours begin otherwise.
    const begin = this.begin === undefined ? '*' : `=${this.begin}`;
    const beginnings = [
      ['=', locale.t('embed-first-view')],
      ['*', locale.t('embed-now')],
      ...views.map(({id, title}) => [`=${id}`, title] as const),
    ] as const;
    const themes = [
      ['', locale.t('embed-system')],
      ['light', locale.t('embed-light')],
      ['dark', locale.t('embed-dark')],
    ] as const;
    const languages = [
      ['', locale.t('embed-page-language')],
      ...LANGUAGES.map(tag => [tag, ownName(tag)] as const),
    ] as const;
    return html`${renderChoice(locale.t('embed-begin'), begin, beginnings, value => {
      this.begin = value === '*' ? undefined : value.slice(1);
    })}
    ${renderChoice(locale.t('embed-colours'), this.theme, themes, value => {
      this.theme = value as '' | 'light' | 'dark';
    })}
    ${renderChoice(locale.t('embed-language'), this.language, languages, value => {
      this.language = value;
    })}`;
  }

  #renderAddress(name: Address): TemplateResult {
    const address = this.#address(name);
    const fault = address === undefined ? this.locale.t('embed-unknown') : undefined;
    const value = this.typed[name] ?? address ?? '';
    return renderAddress(this.locale.t(ADDRESS_LABELS[name]), value, fault, typed => {
      this.typed = {...this.typed, [name]: typed};
    });
  }

  /** From where a page gets what is not the graph: a package comes from npm. */
  #renderServer(): TemplateResult | typeof nothing {
    return this.kind === 'npm' ? nothing : this.#renderAddress(this.kind === 'element' ? 'script' : 'frame');
  }

  #renderCode(): TemplateResult {
    const code = this.#writeCode();
    return html`<label class="label" for="code">${this.locale.t('embed-code')}</label>
      <textarea
        id="code"
        dir="ltr"
        readonly
        spellcheck="false"
        .value=${code ?? ''}
        ${ref(this.#code)}
      ></textarea>
      <div class="copy">
        <button class="button primary" ?disabled=${code === undefined} @click=${this.#copy}>
          ${this.locale.t('copy')}
        </button>
        <span role="status">${code === undefined ? this.locale.t('embed-missing') : this.said}</span>
      </div>`;
  }

  #renderPreview(): TemplateResult {
    const {document} = this.state.graph!.dataset;
    if (this.#file?.of !== document) this.#file = {of: document, file: writeDocument(document)};
    const lacks = (part: Part) => this.without.has(part);
    return html`<div class="label">${this.locale.t('embed-preview')}</div>
      <div
        class="stage"
        .inert=${true}
        ${ref(this.#stage)}
        @actor-graph-load=${stop}
        @actor-graph-error=${stop}
        @context-provider=${stop}
      >
        ${keyed(
          // Where it begins is read once: another beginning is another explorer.
          this.#start,
          html`<actor-graph
            loading="eager"
            .data=${this.#file.file}
            start=${this.#start ?? ''}
            theme=${ifDefined(this.theme === '' ? undefined : this.theme)}
            lang=${ifDefined(this.language === '' ? undefined : this.language)}
            no-embed
            ?no-search=${lacks('search')}
            ?no-filter=${lacks('filter')}
            ?no-details=${lacks('details')}
            ?no-timeline=${lacks('timeline')}
          ></actor-graph>`,
        )}
      </div>`;
  }

  /** What is shown at first, as an address has it; nothing for the first view. */
  get #start(): string | undefined {
    if (this.begin === undefined) return writeAddress(this.state);
    return this.begin === '' ? undefined : `view=${escapeText(this.begin)}`;
  }

  #address(name: Address): string | undefined {
    const known = {src: this.src, script: this.script ?? ownScript(import.meta.url), frame: this.frame};
    const {[name]: typed} = this.typed;
    // A graph may be of several files. What is typed has to hold by itself, not beside this page.
    const find = name === 'src' ? absoluteAddresses : absoluteAddress;
    return typed === undefined ? find(known[name], this.ownerDocument.baseURI) : find(typed, 'about:blank');
  }

  #writeCode(): string | undefined {
    const src = this.#address('src');
    if (src === undefined) return undefined;
    const choices: EmbedChoices = {
      src,
      title: this.state.graph!.dataset.document.title,
      start: this.#start,
      theme: this.theme === '' ? undefined : this.theme,
      language: this.language === '' ? undefined : this.language,
      without: PARTS.filter(part => this.without.has(part)),
      width: this.isResponsive ? undefined : this.size.width,
      height: this.size.height,
    };
    if (this.kind === 'npm') return packageCode(choices);
    const where = this.#address(this.kind === 'element' ? 'script' : 'frame');
    if (where === undefined) return undefined;
    return this.kind === 'element' ? elementCode(choices, where) : frameCode(choices, where);
  }

  /** Makes the preview as small as its room asks for. Set on the element: strict pages allow no styles in markup. */
  #measurePreview(): void {
    const stage = this.#stage.value;
    if (stage === undefined) return;
    this.#resizes ??= new ResizeObserver(() => {
      this.#measurePreview();
    });
    this.#resizes.observe(stage);
    const width = this.isResponsive ? USUAL_WIDTH : this.size.width;
    const {height} = this.size;
    const scale = Math.min(1, stage.clientWidth / width);
    const values = {
      width: `${width}px`,
      height: `${height}px`,
      scale: String(scale),
      room: `${height * scale}px`,
    };
    for (const [name, value] of Object.entries(values)) {
      stage.style.setProperty(`--_preview-${name}`, value);
    }
  }

  readonly #copy = async () => {
    const field = this.#code.value;
    if (field === undefined) return;
    // Taken back first: what is said twice is heard twice.
    this.said = '';
    try {
      await navigator.clipboard.writeText(field.value);
      this.said = this.locale.t('copied');
    } catch {
      // No secure page, or a frame that may not, or a reader who has said no.
      field.focus();
      field.select();
      this.said = this.locale.t('copy-selected');
    }
  };

  readonly #close = () => {
    this.#dialog.value?.close();
  };

  readonly #onClose = () => {
    this.said = '';
    this.open = false;
    this.closed?.();
  };

  /** Escape closes the dialog alone, not what is selected in the graph. */
  readonly #keepKeys = (event: Event) => {
    event.stopPropagation();
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A confirmation is of the code that was copied.
    const isOther = ['kind', 'isResponsive', 'size', 'without', 'begin', 'theme', 'language', 'typed'].some(
      name => changed.has(name),
    );
    if (isOther) this.said = '';
  }
}

/** Returns what a language calls itself: who looks for it may read no other. */
function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
}

/**
 * What happens in the preview is nobody's business; nor has a panel around it to look for its store
 * anew because another has come.
 */
function stop(event: Event): void {
  event.stopPropagation();
}
